/* Makes pages quicker to work with. Every page does its work without it. */
(function () {
  "use strict";

  var token = document.querySelector('meta[name="csrf-token"]');

  document.addEventListener("htmx:configRequest", function (event) {
    if (token) {
      event.detail.headers["X-CSRF-Token"] = token.content;
    }
  });

  /* An error page that htmx would drop is shown: its title and help, where messages stand. */
  document.addEventListener("htmx:responseError", function (event) {
    var page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    var problem = page.querySelector(".problem");
    var notices = document.getElementById("notices");
    if (!problem || !notices) {
      window.location.reload();
      return;
    }
    var box = document.createElement("div");
    box.className = "notice stop";
    ["h1", ".lead"].forEach(function (selector) {
      var line = document.createElement("p");
      line.textContent = problem.querySelector(selector).textContent;
      box.appendChild(line);
    });
    notices.replaceChildren(box);
  });

  document.addEventListener("htmx:sendError", function () {
    document.body.classList.add("offline");
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.successful) {
      document.body.classList.remove("offline");
    }
  });

  /* A menu that is open closes by Escape, which puts the focus back on its word, and by a click beside it. */
  function closeMenu(menu) {
    var inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) {
      menu.querySelector("summary").focus();
    }
  }
  document.addEventListener("click", function (event) {
    document.querySelectorAll(".submenu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  /* Function keys press the button or follow the link that bears their name. */
  document.addEventListener("keydown", function (event) {
    var menu = document.querySelector(".submenu[open]");
    if (event.key === "Escape" && menu) {
      closeMenu(menu);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || !/^(F\d+|Escape)$/.test(event.key)) {
      return;
    }
    var name = (event.shiftKey ? "Shift+" : "") + event.key;
    var target = document.querySelector('[data-key="' + name + '"]');
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  /*
   * What is typed where nothing takes it is the scanner's: the field gets the focus before the first
   * letter lands, so that no Enter of a scan presses the button that was clicked before.
   */
  document.addEventListener("keydown", function (event) {
    var field = document.querySelector("[data-scan]");
    var other = event.ctrlKey || event.altKey || event.metaKey;
    if (field && !other && /^[^ ]$/.test(event.key) && !takesText(document.activeElement)) {
      field.focus();
    }
  });

  function takesText(element) {
    return !!element && element.matches("input:not([type=checkbox],[type=radio]), textarea, select");
  }

  /* A double click sends a form once. Scan forms are quick on purpose and are not held back. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("data-scan-form")) {
      return;
    }
    if (form.hasAttribute("data-sent")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("data-sent", "");
    window.setTimeout(function () {
      form.removeAttribute("data-sent");
    }, 1500);
  });
})();
