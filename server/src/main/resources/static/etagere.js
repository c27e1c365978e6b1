// Small comforts. Every page works without this file.
function lost() {
  const saved = document.getElementById("saved");
  if (!saved) return;
  saved.classList.add("failed");
  saved.querySelector(".lost")?.removeAttribute("hidden");
  saved.querySelector(".done")?.remove();
}
document.addEventListener("htmx:responseError", lost);
document.addEventListener("htmx:sendError", lost);
// A file that is too large is said so before it is sent: the answer of the server would come after minutes.
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.type !== "file" || !form || !form.dataset.most) return;
  const large = event.target.files.length > 0 && event.target.files[0].size > Number(form.dataset.most);
  const told = document.getElementById("file-large");
  if (told) told.hidden = !large;
  event.target.setAttribute("aria-invalid", large ? "true" : "false");
});
document.addEventListener("submit", (event) => {
  const told = document.getElementById("file-large");
  if (told && !told.hidden && event.target.dataset.most) event.preventDefault();
});
