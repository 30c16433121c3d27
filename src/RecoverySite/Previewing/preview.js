// Follows the preview: a page that has changed is loaded again, and stays where it was scrolled to; what is wrong stands over it.
// Served by the preview alone, and no part of a finished site.
(() => {
  const own = document.currentScript.dataset;
  const box = document.createElement("details");
  box.className = "preview-errors";
  box.open = true;
  box.setAttribute("role", "alert");

  new EventSource("/.preview/events?page=" + encodeURIComponent(own.page)).onmessage = event => {
    const { version, heading, errors } = JSON.parse(event.data);
    if (version !== own.version) {
      location.reload();
      return;
    }
    box.remove();
    if (errors.length === 0) return;
    box.replaceChildren(part("summary", heading), ...errors.map(error => part("pre", error)));
    document.body.append(box);
  };

  function part(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }
})();
