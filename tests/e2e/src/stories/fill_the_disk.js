// Fills what this address may keep, up to the last hundred bytes: with what no disk makes smaller.
const done = arguments[arguments.length - 1];
const opening = indexedDB.open('ballast');
opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true });
opening.onerror = () => done(String(opening.error));
opening.onsuccess = async () => {
  const put = (bytes) => new Promise((resolve) => {
    const noise = new Uint8Array(bytes);
    for (let from = 0; from < bytes; from += 65536) crypto.getRandomValues(noise.subarray(from, from + 65536));
    const change = opening.result.transaction('ballast', 'readwrite', { durability: 'strict' });
    change.oncomplete = () => resolve(true);
    change.onabort = () => resolve(false);
    change.objectStore('ballast').add(noise);
  });
  let bytes = 1 << 20;
  for (let puts = 0; bytes > 100 && puts < 400; puts += 1) if (!(await put(bytes))) bytes >>= 1;
  opening.result.close();
  done(bytes > 100 ? 'there is still room' : null);
};
