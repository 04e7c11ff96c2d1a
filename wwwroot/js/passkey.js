// Passkeys: a button with data-passkey="create" or "get" asks the browser's authenticator and posts its answer, or the name of its
// refusal, with the form the button stands in.
document.addEventListener("click", async e => {
  const button = e.target.closest?.("[data-passkey]");
  if (!button || button.getAttribute("aria-busy")) return;
  const form = button.closest("form"), field = name => form.querySelector(`[name$=".${name}"]`);
  const create = button.dataset.passkey === "create";
  button.setAttribute("aria-busy", "true");
  try {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) throw new DOMException("", "NotSupportedError");
    const answer = await fetch(`/account/passkey/${create ? "creation" : "request"}`,
      { method: "POST", headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value } });
    if (!answer.ok) throw new Error(answer.statusText);
    const options = await answer.json();
    const credential = create
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    field("Credential").value = JSON.stringify(credential);
  } catch (error) {
    field("Problem").value = error.name;
  }
  button.removeAttribute("aria-busy");
  form.submit();
});
