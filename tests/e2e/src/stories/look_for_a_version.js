// Asks for a new version of the site and tells what becomes of it: "installed" or "redundant".
const done = arguments[arguments.length - 1];
navigator.serviceWorker.ready.then((registration) => {
  const follow = () => {
    const worker = registration.installing || registration.waiting;
    // One that is neither any more, and has not taken over, has been dropped.
    if (!worker) return done("redundant");
    const tell = () => {
      if (worker.state === "installed" || worker.state === "redundant") done(worker.state);
    };
    worker.addEventListener("statechange", tell);
    tell();
  };
  registration.addEventListener("updatefound", follow);
  // The browser looks by itself now and then, and may have been first: then no more is found by asking.
  if (registration.installing || registration.waiting) follow();
  registration.update().catch((error) => done(String(error)));
});
