// The first bytes and the colours of the picture that the page has handed over.
const file = window.storyBlob;
createImageBitmap(file).then(async (picture) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width, picture.height];
  const context = canvas.getContext("2d");
  context.drawImage(picture, 0, 0);
  const points = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
  const bytes = [...new Uint8Array(await file.arrayBuffer(), 0, 32)];
  window.storyPicture = { bytes, colours: new Set(points).size };
});
