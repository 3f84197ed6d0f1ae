#!/bin/sh
# Takes IPAmj Mincho out of Debian's package fonts-ipamj-mincho into a folder of the user's; needs apt and the network, not root.
# The folder gets its name only when it is whole. Builds that run at once wait for each other.
# Arguments: the folder, the file's SHA-256.
set -eu

folder=$1
hash=$2
package=fonts-ipamj-mincho
mkdir -p "$(dirname "$folder")"

command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || {
    echo "The font of reports comes from Debian's package $package, and there is no apt-get here." >&2
    exit 1
}

exec 9>"$folder.lock"
flock 9
[ ! -e "$folder" ] || exit 0

half=$folder.half
rm -rf "$half"
mkdir -p "$half/work/lists/partial" "$half/work/cache/archives/partial"
cd "$half/work"

# The system's own user for downloads, which root would hand over to, can't write here.
take() { apt-get -q -o APT::Sandbox::User=root "$@"; }

# The system's package lists may be missing or old; then lists of its own are fetched. A source that fails there may not be the one that matters.
if ! take download "$package" 2>/dev/null; then
    set -- -o "Dir::State::lists=$half/work/lists" -o "Dir::Cache=$half/work/cache"
    take "$@" update || true
    take "$@" download "$package"
fi

dpkg-deb -x "$package"_*.deb unpacked
font=unpacked/usr/share/fonts/truetype/ipamj/ipamjm.ttf
echo "$hash  $font" | sha256sum --check --quiet - || {
    echo "The package $package holds another version of the font." >&2
    exit 1
}
mv "$font" "$half/"
rm -rf "$half/work"
cd /
mv "$half" "$folder"
