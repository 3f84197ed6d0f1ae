// Sign-in at the identity provider: OpenID Connect, authorization code flow with PKCE, as a public client. Between leaving the page and
// coming back only verifier, state and nonce are kept, in sessionStorage, and taken out as they are read. The answer comes in the fragment,
// which no server sees.

import * as oauth from './oauth4webapi.js';

const KEPT = 'sign-in';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const FRESH_SECONDS = 60; // The operator must have proved who it is within this time [P].

const redirectUri = () => `${location.origin}/api/screen`;

// Without TLS on this machine alone.
const optionsFor = settings => ({ [oauth.allowInsecureRequests]: LOOPBACK.includes(new URL(settings.issuer).hostname) });

async function discover(settings) {
  const issuer = new URL(settings.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, optionsFor(settings)));
}

/** Leaves for the identity provider, which must ask anew who it is, whoever signed in before. */
export async function leave(settings) {
  const server = await discover(settings);
  const [verifier, state, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = new URL(server.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    response_mode: 'fragment',
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    prompt: 'login',
    max_age: '0',
  });
  sessionStorage.setItem(KEPT, JSON.stringify({ verifier, state, nonce }));
  location.assign(address);
}

/** Takes the provider's answer out of the address bar, and what was kept for it out of the storage; null where there is none. */
export function takeAnswer() {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  const answer = new URLSearchParams(location.hash.slice(1));
  if (!answer.has('state')) return null;
  history.replaceState(null, '', location.pathname);
  return { answer, ...JSON.parse(kept ?? '{}') };
}

/** Redeems the answer: token and the moment when it expires, by this machine's clock. */
export async function redeem(settings, { answer, verifier, state, nonce }) {
  const client = { client_id: settings.clientId };
  const server = await discover(settings);
  const good = oauth.validateAuthResponse(server, client, answer, state ?? oauth.generateRandomState());
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), good, redirectUri(), verifier, optionsFor(settings));
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce, maxAge: FRESH_SECONDS, requireIdToken: true });
  return { token: tokens.access_token, expiresAt: Date.now() + tokens.expires_in * 1000 };
}
