// Deletes what this device knows of its tandems by itself: arguments: the name of the row.
const [name, done] = arguments;
const request = indexedDB.open("tandembuch");
request.onerror = () => done(String(request.error));
request.onsuccess = () => {
  const database = request.result;
  const transaction = database.transaction("local", "readwrite");
  transaction.objectStore("local").openCursor().onsuccess = ({ target }) => {
    const cursor = target.result;
    if (!cursor) return;
    if (cursor.key[1] === name) cursor.delete();
    cursor.continue();
  };
  transaction.oncomplete = () => {
    database.close();
    done(null);
  };
  transaction.onabort = () => done(String(transaction.error));
};
