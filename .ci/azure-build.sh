#!/usr/bin/env bash
# Compiles the function apps for Azure (promise H1). Where a package of them is not served, says so in one line and passes;
# anything else that goes wrong fails.
set -euo pipefail
cd "$(dirname "$0")/.."

projects=(functions/Juki.Server functions/Fuhyo.Server)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# NU1101: no package of this name. NU1102: none of this version. The build restores once more, for the host's own extensions.
not_served() {
    sed -nE 's/.*NU110[12]: Unable to find package ([A-Za-z0-9._-]*[A-Za-z0-9]).*/\1/p' "$log" | LC_ALL=C sort -u | paste -sd, - | sed 's/,/, /g'
}

run() {
    if "$@" >"$log" 2>&1; then
        return
    fi
    local missing
    missing=$(not_served)
    if [[ -n $missing ]]; then
        echo "Azure build: not compiled here (package $missing is not served)"
        exit 0
    fi
    cat "$log" >&2
    exit 1
}

for project in "${projects[@]}"; do
    run dotnet restore "$project" -p:FunctionsHost=Azure --nologo
    run dotnet build "$project" -p:FunctionsHost=Azure --no-restore --nologo
done
echo "Azure build: compiled"
