// Keeps what the page hands over as a file, for the story to look at. Nothing is saved.
let last;
const own = URL.createObjectURL;
URL.createObjectURL = (file) => {
  last = file;
  return own.call(URL, file);
};
HTMLAnchorElement.prototype.click = function () {
  if (!this.download) {
    HTMLElement.prototype.click.call(this);
    return;
  }
  const [name, file] = [this.download, last];
  file.text().then((text) => {
    window.storyBlob = file;
    window.storyFile = { name, text };
  });
};
