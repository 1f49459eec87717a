// The portal's own script: display tools, menu on phones, suggestions, copy and print. Nothing needs it to be read.
(function () {
  "use strict";
  var root = document.documentElement;
  var htmxAddress = document.currentScript.dataset.htmx;
  var MAX_SIZE = 5;

  function remember(name, value) {
    if (value) root.dataset[name] = value; else delete root.dataset[name];
    try {
      if (value) localStorage.setItem("portal-" + name, value); else localStorage.removeItem("portal-" + name);
    } catch (error) { /* a private window: the choice lasts for this page */ }
  }

  function on(selector, event, act) {
    document.querySelectorAll(selector).forEach(function (element) {
      element.addEventListener(event, function (happened) { act(element, happened); });
    });
  }

  function reveal(selector) {
    document.querySelectorAll(selector).forEach(function (element) { element.hidden = false; });
  }

  // -- text size, contrast, theme ---------------------------------------------------------------

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function showTools() {
    var size = Number(root.dataset.size || 0);
    document.querySelectorAll("[data-size][type=button]").forEach(function (button) {
      var next = size + Number(button.dataset.size);
      button.setAttribute("aria-disabled", String(next < 0 || next > MAX_SIZE));
    });
    document.querySelectorAll("[data-toggle-contrast]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(root.dataset.contrast === "high"));
    });
    document.querySelectorAll("[data-toggle-theme]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(isDark()));
    });
  }

  on("[data-size][type=button]", "click", function (button) {
    var size = Number(root.dataset.size || 0) + Number(button.dataset.size);
    remember("size", size <= 0 ? "" : String(Math.min(size, MAX_SIZE)));
    showTools();
  });
  on("[data-toggle-contrast]", "click", function () {
    remember("contrast", root.dataset.contrast === "high" ? "" : "high");
    showTools();
  });
  on("[data-toggle-theme]", "click", function () {
    remember("theme", isDark() ? "light" : "dark");
    showTools();
  });
  reveal(".tools");
  showTools();

  // -- menu on phones ---------------------------------------------------------------------------

  reveal(".menu-button");
  on(".menu-button", "click", function (button) {
    var open = root.classList.toggle("menu-open");
    button.setAttribute("aria-expanded", String(open));
  });

  // -- filters stand open where there is room beside the list ------------------------------------

  if (window.matchMedia("(min-width: 60rem)").matches) {
    document.querySelectorAll("details.filters").forEach(function (filters) { filters.open = true; });
  }

  // -- suggestions: htmx is fetched when somebody begins to search ------------------------------

  function loadHtmx() {
    if (!htmxAddress || window.htmx) return;
    var script = document.createElement("script");
    script.src = htmxAddress;
    htmxAddress = "";
    document.head.appendChild(script);
  }

  // A combobox with a list (ARIA Authoring Practices): the focus stays in the box, the arrows point at an option.

  function options(box) {
    return Array.prototype.slice.call(box.querySelectorAll("[role=option]"));
  }

  function point(input, box, place) {
    options(box).forEach(function (option, index) {
      option.setAttribute("aria-selected", String(index === place));
      if (index === place) option.scrollIntoView({ block: "nearest" });
    });
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", box.id + "-" + place);
    box.dataset.place = String(place);
  }

  function show(input, box, open) {
    box.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    point(input, box, -1);
    var told = input.form.querySelector("[role=status]");
    told.textContent = open ? options(box).length + " " + box.dataset.told : "";
  }

  function press(input, box, happened) {
    var items = options(box);
    var place = Number(box.dataset.place || -1);
    if (happened.key === "Escape" && !box.hidden) show(input, box, false);
    else if ((happened.key === "ArrowDown" || happened.key === "ArrowUp") && items.length) {
      var step = happened.key === "ArrowDown" ? 1 : -1;
      if (box.hidden) { show(input, box, true); place = step > 0 ? -1 : 0; }
      place += step;
      if (place >= items.length) place = -1;
      else if (place < -1) place = items.length - 1;
      point(input, box, place);
    } else if (happened.key === "Enter" && !box.hidden && place >= 0) items[place].click();
    else return;
    happened.preventDefault();
  }

  on("[data-suggest]", "focus", loadHtmx);
  document.querySelectorAll("[data-suggest]").forEach(function (input) {
    var form = input.form;
    var box = form.querySelector(".suggest-box");
    input.type = "text"; // a search field may not be a combobox
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", box.id);
    if (document.activeElement === input) loadHtmx();
    input.addEventListener("htmx:beforeRequest", function (happened) {
      if (input.value.trim().length < 2) { happened.preventDefault(); show(input, box, false); }
    });
    box.addEventListener("htmx:afterSwap", function () {
      options(box).forEach(function (option, index) { option.id = box.id + "-" + index; });
      show(input, box, options(box).length > 0 && input.value.trim().length >= 2 && document.activeElement === input);
    });
    input.addEventListener("keydown", function (happened) { press(input, box, happened); });
    box.addEventListener("mousedown", function (happened) { happened.preventDefault(); }); // the box keeps the focus
    input.addEventListener("blur", function () { show(input, box, false); });
  });

  // -- copy and print ---------------------------------------------------------------------------

  reveal("[data-print], [data-copy]");
  on("[data-print]", "click", function () { window.print(); });
  on("[data-copy]", "click", function (button) {
    var source = document.getElementById(button.dataset.copy);
    var told = document.getElementById(button.dataset.copy + "-da-chep");
    if (!navigator.clipboard) { window.getSelection().selectAllChildren(source); return; }
    navigator.clipboard.writeText(source.textContent.trim()).then(function () {
      if (told) told.textContent = button.dataset.done;
    });
  });
})();
