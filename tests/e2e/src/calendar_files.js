// Keeps the text of every file that the page hands over, for the story to read: WebKit saves none under automation.
if (!window.storyFiles) {
  window.storyFiles = [];
  const own = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    file.text().then((text) => window.storyFiles.push(text));
    return own.call(URL, file);
  };
}
