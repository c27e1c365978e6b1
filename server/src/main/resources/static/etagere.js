// Small comforts. Every page works without this file.
document.addEventListener("htmx:responseError", () => {
  const saved = document.getElementById("saved");
  if (saved) saved.classList.add("failed");
});
document.addEventListener("htmx:sendError", () => {
  const saved = document.getElementById("saved");
  if (saved) saved.classList.add("failed");
});
