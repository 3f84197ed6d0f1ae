// The documents that the screen reads before anybody signs in. They hold nothing personal.

async function load(name) {
  const response = await fetch(`/api/screen/${name}`, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok) throw new Error(name);
  return response.json();
}

/** Settings of the screen, the field's own words, and what problems mean. */
export const [settings, terms, texts] = await Promise.all(['settings.json', 'terms.json', 'problems.json'].map(load));
