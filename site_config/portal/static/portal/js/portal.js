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

  function close(form) {
    var box = form.querySelector(".suggest-box");
    box.hidden = true;
    form.querySelector("[role=status]").textContent = "";
  }

  function links(form) {
    return Array.prototype.slice.call(form.querySelectorAll(".suggest-box:not([hidden]) a"));
  }

  function move(form, happened) {
    var items = links(form);
    if (!items.length) return;
    var input = form.querySelector("[data-suggest]");
    var place = items.indexOf(document.activeElement);
    if (happened.key === "ArrowDown") items[Math.min(place + 1, items.length - 1)].focus();
    else if (place <= 0) input.focus();
    else items[place - 1].focus();
    happened.preventDefault();
  }

  on("[data-suggest]", "focus", loadHtmx);
  document.querySelectorAll("[data-suggest]").forEach(function (input) {
    var form = input.form;
    var box = form.querySelector(".suggest-box");
    if (document.activeElement === input) loadHtmx();
    input.addEventListener("htmx:beforeRequest", function (happened) {
      if (input.value.trim().length < 2) { happened.preventDefault(); close(form); }
    });
    box.addEventListener("htmx:afterSwap", function () {
      var count = box.querySelectorAll("a").length;
      box.hidden = count === 0 || input.value.trim().length < 2;
      form.querySelector("[role=status]").textContent = box.hidden ? "" : count + " gợi ý; bấm mũi tên xuống để chọn.";
    });
    form.addEventListener("keydown", function (happened) {
      if (happened.key === "ArrowDown" || happened.key === "ArrowUp") move(form, happened);
      if (happened.key === "Escape" && !box.hidden) { close(form); input.focus(); happened.preventDefault(); }
    });
    form.addEventListener("focusout", function (happened) {
      // Safari names no target when a link is clicked: only a known one outside closes the list.
      if (happened.relatedTarget && !form.contains(happened.relatedTarget)) close(form);
    });
    document.addEventListener("click", function (happened) {
      if (!form.contains(happened.target)) close(form);
    });
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
