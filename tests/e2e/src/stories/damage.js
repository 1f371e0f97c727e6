// Changes a letter in the middle of a row, as a disk may. Arguments: the store, and a part of the row's key as JSON.
const [store, part, done] = arguments;
const request = indexedDB.open("tandembuch");
request.onerror = () => done(String(request.error));
request.onsuccess = () => {
  const database = request.result;
  const transaction = database.transaction(store, "readwrite");
  let damaged = 0;
  transaction.objectStore(store).openCursor().onsuccess = ({ target }) => {
    const cursor = target.result;
    if (!cursor || damaged) return;
    if (!JSON.stringify(cursor.key).includes(part)) return cursor.continue();
    const { json } = cursor.value;
    const middle = Math.floor(json.length / 2);
    cursor.update({ ...cursor.value, json: json.slice(0, middle) + (json[middle] === "A" ? "B" : "A") + json.slice(middle + 1) });
    damaged += 1;
  };
  transaction.oncomplete = () => {
    database.close();
    done(damaged ? null : "there is no such row");
  };
  transaction.onabort = () => done(String(transaction.error));
};
