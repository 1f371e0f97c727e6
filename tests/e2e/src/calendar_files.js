// Keeps the text of every file that the page hands over, for the story to read. Nothing is saved: Firefox would ask what to do
// with a calendar file, in a window of its own, and WebKit saves none under automation.
if (!window.storyFiles) {
  window.storyFiles = [];
  const own = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    file.text().then((text) => window.storyFiles.push(text));
    return own.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
}
