/*
 * The desk: scans and acts are taken as fast as they come and carried out one after the other, in
 * the order they came. The page is never left meanwhile, and whatever is scanned lands in the scan
 * field: a scan is neither lost nor takes the place of an answer. Without this, each is a form post.
 */
(function () {
  "use strict";

  var desk = document.querySelector("[data-desk]");
  var user = document.querySelector(".who-name");
  if (!desk || !user || !window.htmx) {
    return;
  }

  var field = document.getElementById("scan");
  var form = field.form;
  var answers = document.getElementById("answers");
  var counter = document.getElementById("waiting");
  var token = document.querySelector('meta[name="csrf-token"]').content;
  var waiting = [];
  var busy = false;
  var stuck = false;
  var resumed = null;

  /*
   * The queue. An act is one of: a scan; an element of the page, found by its id when its turn comes,
   * because the act before may have changed the patron; a form or link as it was when it was used;
   * an address to leave for.
   */

  function take(act) {
    waiting.push(act);
    tell();
    next();
  }

  function next() {
    if (busy || waiting.length === 0) {
      return;
    }
    busy = true;
    carryOut(waiting[0]).then(
      function () {
        waiting.shift();
        finished(false);
        next();
      },
      function () {
        finished(true);
        window.setTimeout(next, 2000);
      },
    );
  }

  function finished(failed) {
    busy = false;
    stuck = failed;
    resumed = failed ? resumed : null;
    tell();
  }

  /** How many wait, and whether the server is away; and what is needed to go on after a reload. */
  function tell() {
    desk.classList.toggle("stuck", stuck);
    counter.hidden = !stuck && waiting.length < 2;
    counter.textContent = (stuck ? counter.dataset.stuck : counter.dataset.some).replace("#", String(waiting.length));
    var scans = waiting.filter(function (act) { return act.scan; });
    if (scans.length === 0) {
      window.sessionStorage.removeItem("desk-waiting");
    } else {
      window.sessionStorage.setItem("desk-waiting", JSON.stringify({ user: user.textContent, state: resumed || state(), scans: scans }));
    }
  }

  function state() {
    var values = {};
    form.querySelectorAll("#scan-state input").forEach(function (input) {
      values[input.name] = input.value;
    });
    return values;
  }

  function carryOut(act) {
    if (act.scan) {
      return send({ method: "post", action: form.action, values: Object.assign(state(), { scan: act.scan, request: act.request }) });
    }
    if (act.leave) {
      waiting = [];
      window.location.assign(act.leave);
      return new Promise(function () {});
    }
    if (act.id) {
      var element = document.getElementById(act.id);
      return element ? send(request(element, null)) : Promise.resolve();
    }
    return send(act.request);
  }

  /** What a form or a link asks of the server. */
  function request(element, submitter) {
    if (element.matches("a")) {
      return { method: "get", action: element.href };
    }
    var values = element.hasAttribute("data-state") ? state() : {};
    new FormData(element, submitter).forEach(function (value, name) {
      values[name] = [].concat(values[name] || [], value);
    });
    var into = element.dataset.into === "self" ? element.closest("li") : null;
    return { method: element.method, action: element.action, values: values, into: into };
  }

  function send(request) {
    var body = new URLSearchParams();
    Object.entries(request.values || {}).forEach(function (entry) {
      [].concat(entry[1]).forEach(function (value) { body.append(entry[0], value); });
    });
    var asks = request.method === "get";
    var address = asks && request.values ? request.action.split("?")[0] + "?" + body : request.action;
    return window
      .fetch(address, {
        method: asks ? "GET" : "POST",
        headers: { "HX-Request": "true", "X-CSRF-Token": token, Accept: "text/html" },
        body: asks ? null : body,
      })
      .then(function (response) {
        return response.text().then(function (html) { answered(response, html, request); });
      });
  }

  function answered(response, html, request) {
    if (signedOut(response)) {
      window.location.assign("/staff/desk"); // by way of the door, and the scans come along
      throw new Error("the session has ended");
    }
    if ([502, 503, 504].includes(response.status)) {
      throw new Error("the server is away"); // safe to ask again: a scan bears its number
    }
    if (response.ok) {
      show(html, request.into);
    } else {
      waiting = waiting.filter(function (act) { return !act.scan || !request.before; });
      show(refusal(html, request), null);
    }
  }

  function signedOut(response) {
    return response.status === 401 || (response.redirected && !new URL(response.url).pathname.startsWith("/staff/desk"));
  }

  /** An error page as an answer: its title and its help, and what was asked. */
  function refusal(html, request) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var item = document.getElementById("refused").content.firstElementChild.cloneNode(true);
    var lines = Array.from(page.querySelectorAll(".problem h1, .problem .lead"), function (line) { return line.textContent; });
    lines.push((request.values && request.values.scan) || (request.before || []).join(", "));
    lines.filter(Boolean).forEach(function (text) {
      item.querySelector(".answer").appendChild(document.createElement("p")).textContent = text;
    });
    return item.outerHTML;
  }

  function show(html, into) {
    var self = into && into.isConnected;
    window.htmx.swap(self ? into : answers, html, { swapStyle: self ? "outerHTML" : "afterbegin", swapDelay: 0, settleDelay: 0 });
    settle();
  }

  /** After each answer: its sound, the keys, the colours, the focus. */
  function settle() {
    var heard = answers.querySelector("[data-grade]:not([data-heard])");
    answers.querySelectorAll("[data-grade]:not([data-heard])").forEach(function (item) {
      item.dataset.heard = "";
      item.classList.add("fresh");
      window.setTimeout(function () { item.classList.remove("fresh"); }, 400);
    });
    if (heard) {
      play(heard.dataset.grade);
    }
    answers.querySelectorAll(":scope > li:nth-child(n + 31)").forEach(function (old) { old.remove(); });
    keysOfNewestOnly();
    desk.classList.toggle("returning", state().mode === "return");
    showActs();
    if (!takesText(document.activeElement)) {
      (desk.querySelector("#how input:invalid") || field).focus({ preventScroll: true });
    }
  }

  /*
   * What was done lately, here and for the open patron, each with its undo. Once it is shown it
   * stays, and is read anew after each answer; an answer that comes late gives way to a newer one.
   */

  var acts = document.getElementById("acts");
  var actsButton = desk.querySelector("[data-toggle-acts]");
  var actsAsked = 0;

  function showActs() {
    var shown = window.localStorage.getItem("desk-acts") === "shown";
    acts.hidden = !shown;
    actsButton.setAttribute("aria-expanded", String(shown));
    if (!shown) {
      acts.querySelector("#acts-list").replaceChildren();
      return;
    }
    var asked = ++actsAsked;
    var role = state().role;
    window
      .fetch(acts.dataset.acts + (role ? "?role=" + role : ""), { headers: { "HX-Request": "true", Accept: "text/html" } })
      .then(function (response) { return response.ok && !response.redirected ? response.text() : null; })
      .then(function (html) {
        if (html !== null && asked === actsAsked) {
          window.htmx.swap(acts.querySelector("#acts-list"), html, { swapStyle: "innerHTML", swapDelay: 0, settleDelay: 0 });
        }
      })
      .catch(function () { /* the next answer asks again */ });
  }

  actsButton.setAttribute("aria-controls", "acts");
  actsButton.addEventListener("click", function (event) {
    event.preventDefault();
    event.stopPropagation();
    window.localStorage.setItem("desk-acts", acts.hidden ? "shown" : "hidden");
    showActs();
    field.focus({ preventScroll: true });
  });

  /** Of several open questions the newest has the keys. */
  function keysOfNewestOnly() {
    var open = Array.from(answers.children).filter(function (item) { return item.querySelector("[data-key]"); });
    open.slice(1).forEach(function (item) {
      item.querySelectorAll("[data-key]").forEach(function (button) {
        button.removeAttribute("data-key");
        button.querySelectorAll("kbd").forEach(function (key) { key.remove(); });
      });
    });
  }

  function takesText(element) {
    return !!element && element !== field && element.matches("#main input:not([type=checkbox],[type=radio]), #main textarea, #main select");
  }

  /* What takes part in the queue. */

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    scanned(field.value);
    field.value = "";
  });

  function scanned(text) {
    if (text.trim() !== "") {
      take({ scan: text, request: crypto.randomUUID() });
    }
  }

  function act(element, submitter) {
    take(element.id ? { id: element.id } : { request: request(element, submitter) });
  }

  document.addEventListener("submit", function (event) {
    if (!event.defaultPrevented && event.target.hasAttribute("data-act")) {
      event.preventDefault();
      act(event.target, event.submitter);
      field.focus({ preventScroll: true });
    }
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    if (link.hasAttribute("data-act")) {
      event.preventDefault();
      if (event.detail > 0 && link.closest("#recents")) {
        take({ request: request(link, null) }); // who is seen is meant, not who will stand there
      } else {
        act(link, null);
      }
      field.focus({ preventScroll: true });
    } else if (waiting.length > 0 && link.origin === window.location.origin && !link.hash) {
      event.preventDefault();
      take({ leave: link.href });
    }
  });

  /** The mouse may press anything; the focus comes back, unless somebody is about to write. */
  document.addEventListener("click", function (event) {
    if (event.detail > 0 && !takesText(document.activeElement) && !event.target.closest("a[href]:not([data-act])")) {
      field.focus({ preventScroll: true });
    }
  });

  window.addEventListener("focus", function () {
    if (!takesText(document.activeElement)) {
      field.focus({ preventScroll: true });
    }
  });

  /** Nobody has read a question that came a moment ago: a key pressed then was meant for another. */
  document.addEventListener(
    "keydown",
    function (event) {
      var target = /^F\d+$/.test(event.key) && document.querySelector('[data-key="' + event.key + '"]');
      if (target && target.closest(".fresh")) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );

  /*
   * A scan that lands in another field, such as the reason of an override: people do not type four
   * letters and Enter at fifty milliseconds each, scanners do. It is taken as a scan, and the field
   * gets back what stood there.
   */
  var burst = { text: "", began: 0, last: 0, before: "" };
  var AT_ONCE = 250;
  var LETTER = 50;

  document.addEventListener(
    "keydown",
    function (event) {
      var focused = document.activeElement;
      if (!takesText(focused) || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      var now = event.timeStamp;
      if (event.key.length === 1) {
        if (now - burst.last > AT_ONCE) {
          burst = { text: "", began: now, last: now, before: focused.value };
        }
        burst.text += event.key;
        burst.last = now;
      } else if (event.key === "Enter" && isScan(now)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        focused.value = burst.before;
        scanned(burst.text);
        burst.text = "";
      }
    },
    true,
  );

  function isScan(now) {
    var letters = burst.text.length;
    return letters >= 4 && now - burst.last < AT_ONCE && (burst.last - burst.began) / (letters - 1) <= LETTER;
  }

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

  var sound = desk.querySelector("[data-sound]");
  function showSound() {
    sound.setAttribute("aria-pressed", soundOn() ? "true" : "false");
  }
  sound.addEventListener("click", function () {
    window.localStorage.setItem("sound", soundOn() ? "off" : "on");
    showSound();
  });
  showSound();

  /* What was answered stays when another page is looked at and the desk is come back to. */

  window.addEventListener("pagehide", function () {
    answers.querySelectorAll(".fresh").forEach(function (item) { item.classList.remove("fresh"); });
    window.sessionStorage.setItem("desk-answers", JSON.stringify({ token: token, html: answers.innerHTML }));
  });

  function restoreAnswers() {
    var kept = JSON.parse(window.sessionStorage.getItem("desk-answers") || "null");
    if (kept && kept.token === token && answers.children.length === 0) {
      answers.innerHTML = kept.html;
      window.htmx.process(answers);
      keysOfNewestOnly();
    }
  }

  /** Scans that were still waiting, for the same patron and in the same mode as then. */
  function resume() {
    var kept = JSON.parse(window.sessionStorage.getItem("desk-waiting") || "null");
    if (kept && kept.user === user.textContent) {
      var wish = new URLSearchParams(kept.state);
      wish.delete("request");
      if (!kept.state.role) {
        wish.delete("role");
      }
      resumed = kept.state;
      // they are nobody else's: if the desk cannot be as it was, they are shown and not carried out
      var before = kept.scans.map(function (act) { return act.scan; });
      take({ request: { method: "get", action: "/staff/desk?" + wish, before: before } });
      kept.scans.forEach(take);
    }
  }

  restoreAnswers();
  showActs();
  resume();
  field.focus({ preventScroll: true });
})();
