// Asks for a new version of the site and tells what becomes of it: "installed" or "redundant".
const done = arguments[arguments.length - 1];
navigator.serviceWorker.ready.then((registration) => {
  const follow = (worker) => {
    const tell = () => {
      if (worker.state === "installed" || worker.state === "redundant") done(worker.state);
    };
    worker.addEventListener("statechange", tell);
    tell();
  };
  registration.addEventListener("updatefound", () => follow(registration.installing));
  registration.update().catch((error) => done(String(error)));
});
