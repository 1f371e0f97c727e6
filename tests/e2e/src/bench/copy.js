// Copies all rows of a tandem under other ids, and returns what went wrong.
// arguments: the tandem, the other ids.
const [tandem, ids, done] = arguments;
const request = indexedDB.open("tandembuch");
request.onerror = () => done(String(request.error));
request.onsuccess = () => {
  const database = request.result;
  const transaction = database.transaction(["heads", "entities", "local"], "readwrite");
  const heads = transaction.objectStore("heads");
  const head = heads.get(tandem);
  head.onsuccess = () => ids.forEach((id) => heads.put(head.result, id));
  for (const name of ["entities", "local"]) {
    const store = transaction.objectStore(name);
    const all = IDBKeyRange.bound([tandem], [tandem, []]);
    const keys = store.getAllKeys(all);
    const rows = store.getAll(all);
    rows.onsuccess = () =>
      keys.result.forEach(([, key], at) => ids.forEach((id) => store.put(rows.result[at], [id, key])));
  }
  transaction.oncomplete = () => {
    database.close();
    done(null);
  };
  transaction.onabort = () => done(String(transaction.error));
};
