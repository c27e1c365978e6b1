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
// A session ends when nothing is asked for long: whoever is typing is told before, and stays by one button. The page may
// have been drawn again, so what it holds is looked up each time.
let asked = Date.now();
const again = () => { asked = Date.now(); };
function left() {
  const session = document.getElementById("session");
  if (!session) return;
  const seconds = Number(session.dataset.seconds) - (Date.now() - asked) / 1000;
  const soon = seconds <= Number(session.dataset.before);
  session.querySelector(".soon").hidden = seconds <= 0;
  session.querySelector(".over").hidden = seconds > 0;
  if (soon && !session.open && (seconds <= 0 || !session.dataset.read)) session.showModal();
}
setInterval(left, 15000);
document.addEventListener("visibilitychange", left);
document.addEventListener("htmx:afterOnLoad", again);
document.addEventListener("cancel", (event) => {
  if (event.target.id === "session") event.target.dataset.read = "yes";
}, true);
document.addEventListener("submit", (event) => {
  const session = event.target.closest("#session");
  if (!session) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target));
  fetch(event.target.action, { method: "POST", headers: { "HX-Request": "true" }, body })
    .then((answer) => {
      if (answer.status !== 204) throw new Error(String(answer.status));
      again();
      delete session.dataset.read;
      session.close();
    })
    .catch(() => {
      session.querySelector(".soon").hidden = true;
      session.querySelector(".over").hidden = false;
    });
});
// A frame that need not scroll is no stop for the keyboard, and no landmark for a screen reader.
const NAMING = ["aria-label", "aria-labelledby"];
const named = new WeakMap();
function framed(box) {
  if (!named.has(box)) named.set(box, NAMING.map((one) => [one, box.getAttribute(one)]));
  const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
  if (scrolls) {
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    named.get(box).forEach(([one, value]) => { if (value) box.setAttribute(one, value); });
  } else if (document.activeElement !== box) {
    ["tabindex", "role", ...NAMING].forEach((one) => box.removeAttribute(one));
  }
}
const frames = new ResizeObserver((entries) => entries.forEach((entry) => framed(entry.target)));
// At once too: the observer speaks after the first picture, when a quick Tab has already counted the frame as a stop.
const look = () => document.querySelectorAll(".scroll").forEach((box) => {
  framed(box);
  frames.observe(box);
});
document.addEventListener("DOMContentLoaded", look);
document.addEventListener("htmx:afterSettle", look);
