// Puts rows in the place of all that lies in the database. Arguments: the rows, each as [store, key, value].
const [rows, done] = arguments;
const request = indexedDB.open("tandembuch");
request.onerror = () => done(String(request.error));
request.onsuccess = () => {
  const database = request.result;
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, "readwrite");
  for (const name of names) {
    transaction.objectStore(name).clear();
  }
  for (const [name, key, value] of rows) {
    transaction.objectStore(name).put(value, key);
  }
  transaction.oncomplete = () => {
    database.close();
    done(null);
  };
  transaction.onabort = () => done(String(transaction.error));
};
