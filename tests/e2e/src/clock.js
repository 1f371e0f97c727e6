// Puts the clock of a page: its `Date` is so many milliseconds ahead of the device's own one from now on, and runs on.
// Timers and `performance` go by the device. Returns whether that is new to the page. (`Date` alone may be one of the
// driver's own: Firefox runs its scripts beside the page.)
(ahead) => {
  if (window.storyClock) {
    const isNew = window.storyClock.ahead !== ahead;
    window.storyClock.ahead = ahead;
    return isNew;
  }
  const own = window.Date;
  const clock = { own, ahead };
  const now = () => own.now() + clock.ahead;
  window.storyClock = clock;
  window.Date = new Proxy(own, {
    construct: (target, parts, as) => Reflect.construct(target, parts.length ? parts : [now()], as),
    apply: () => new own(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  own.prototype.constructor = window.Date;
  return true;
}
