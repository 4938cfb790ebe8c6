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

  /* The field that a scanner types into gets the focus back after each answer. */
  document.addEventListener("htmx:afterSettle", function () {
    var field = document.querySelector("[data-scan]");
    if (field && !document.activeElement.closest("form:not([data-scan-form])")) {
      field.focus();
    }
  });

  /* Function keys press the button or follow the link that bears their name. */
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^(F\d+|Escape)$/.test(event.key)) {
      return;
    }
    var target = document.querySelector('[data-key="' + event.key + '"]');
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
   * Scans are taken as fast as they come and sent one after the other, each with its own number, so
   * that a repeated one is answered as before. What the form knows besides (who is open, the mode) is
   * read when the scan's turn comes, because the scan before may have changed it.
   */
  var waiting = [];
  var sending = false;

  function sendNext(form) {
    if (sending || waiting.length === 0) {
      return;
    }
    sending = true;
    var values = Object.assign(Object.fromEntries(new FormData(form)), waiting.shift());
    window.htmx
      .ajax("POST", form.action, {
        values: values,
        target: form.dataset.answers,
        swap: "afterbegin",
        source: document.body,
      })
      .finally(function () {
        sending = false;
        sendNext(form);
      });
  }

  document.addEventListener(
    "submit",
    function (event) {
      var form = event.target;
      if (!form.hasAttribute("data-scan-form") || !window.htmx) {
        return;
      }
      event.preventDefault();
      var field = form.querySelector("[data-scan]");
      if (field.value.trim() !== "") {
        waiting.push({ scan: field.value, request: crypto.randomUUID() });
      }
      field.value = "";
      field.focus();
      sendNext(form);
    },
    true,
  );

  /* Each grade of answer has its own sound; whoever does not want it switches it off here. */
  var tones = { ok: [880], info: [660], action: [660, 880], stop: [220, 220] };
  var audio = null;

  function soundOn() {
    return window.localStorage.getItem("sound") !== "off";
  }

  function play(grade) {
    if (!soundOn() || !window.AudioContext || !tones[grade]) {
      return;
    }
    audio = audio || new AudioContext();
    tones[grade].forEach(function (pitch, i) {
      var tone = audio.createOscillator();
      var volume = audio.createGain();
      var start = audio.currentTime + i * 0.16;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.12, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.14);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.15);
    });
  }

  function showSound() {
    document.querySelectorAll("[data-sound]").forEach(function (button) {
      button.setAttribute("aria-pressed", soundOn() ? "true" : "false");
    });
  }

  showSound();
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-sound]")) {
      window.localStorage.setItem("sound", soundOn() ? "off" : "on");
      showSound();
    }
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    var answer = event.detail.target.querySelector("[data-grade]");
    if (answer) {
      play(answer.dataset.grade);
    }
    document.querySelectorAll(".answers > li:nth-child(n + 31)").forEach(function (old) {
      old.remove();
    });
  });

  /* What was typed elsewhere than in a field is the scanner's. */
  document.addEventListener("keypress", function (event) {
    var field = document.querySelector("[data-scan]");
    var focused = document.activeElement;
    if (field && event.key.length === 1 && (!focused || focused === document.body || focused.id === "main")) {
      field.focus();
    }
  });

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
