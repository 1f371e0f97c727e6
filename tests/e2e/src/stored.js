// Every row of the database as it lies there: [store, key, value]. Nothing is created if there is none.
const done = arguments[arguments.length - 1];
const request = indexedDB.open("tandembuch");
request.onupgradeneeded = () => request.transaction.abort();
request.onerror = () => done([]);
request.onsuccess = () => {
  const database = request.result;
  const names = [...database.objectStoreNames];
  const rows = [];
  const transaction = database.transaction(names, "readonly");
  for (const name of names) {
    const store = transaction.objectStore(name);
    const keys = store.getAllKeys();
    const values = store.getAll();
    values.onsuccess = () => keys.result.forEach((key, at) => rows.push([name, JSON.stringify(key), values.result[at]]));
  }
  transaction.oncomplete = () => {
    database.close();
    done(rows);
  };
  transaction.onerror = () => done(String(transaction.error));
};
