// Passkeys: a form that asks the browser for one and sends the answer along.
// The forms are hidden until it is sure that this browser can do it.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const keys = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function options(said) {
  const read = { ...said, challenge: bytes(said.challenge) };
  if (said.user) read.user = { ...said.user, id: bytes(said.user.id) };
  if (said.excludeCredentials) read.excludeCredentials = keys(said.excludeCredentials);
  if (said.allowCredentials) read.allowCredentials = keys(said.allowCredentials);
  return { publicKey: read };
}

function answer(made) {
  const response = { clientDataJSON: text(made.response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (made.response[part]) response[part] = text(made.response[part]);
  }
  return JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response,
    clientExtensionResults: {},
  });
}

async function ask(form) {
  const verb = form.dataset.passkey;
  const wrong = form.querySelector("[data-passkey-error]");
  wrong.hidden = true;
  try {
    const made = await navigator.credentials[verb](options(JSON.parse(form.dataset.options)));
    form.elements.answer.value = answer(made);
    form.submit();
  } catch {
    wrong.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
  }
  for (const instead of document.querySelectorAll("[data-no-passkeys]")) instead.hidden = true;
}
