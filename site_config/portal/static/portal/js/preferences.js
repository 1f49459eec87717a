// Runs before the page is painted: brings back the reader's text size, contrast and theme.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.replace("no-js", "js");
  function read(name) {
    try { return localStorage.getItem("portal-" + name); } catch (error) { return null; }
  }
  var size = Number(read("size"));
  if (size >= 1 && size <= 5) root.dataset.size = String(Math.round(size));
  if (read("contrast") === "high") root.dataset.contrast = "high";
  var theme = read("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
})();
