package ils.bench.circulation;

import ils.bench.Sip2LoadClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sets machines to work: at a given pace, or as fast as they can. */
final class Load {

  private Load() {}

  /**
   * Acts begun at a fixed pace, whatever the answers take; those of the list in turn.
   *
   * <p>Time counts from when an act was due, not from when a machine was free for it, so that a
   * server which stands still makes all that should have begun meanwhile late, as it would make
   * people wait.
   *
   * @param perSecond of each act
   * @return for each act, in their order
   */
  static List<Latencies> paced(
      Machines machines, int perSecond, Duration time, List<Machines.Act> acts) throws Exception {
    List<Latencies> took = acts.stream().map(act -> new Latencies()).toList();
    long interval = 1_000_000_000L / perSecond / acts.size();
    long start = System.nanoTime() + interval;
    long last = time.toNanos() / interval;
    var next = new AtomicLong();
    everyMachine(
        machines,
        machine -> {
          for (long k = next.getAndIncrement(); k < last; k = next.getAndIncrement()) {
            long due = start + k * interval;
            awaitMoment(due);
            int which = (int) (k % acts.size());
            acts.get(which).on(machine);
            took.get(which).add(System.nanoTime() - due);
          }
        });
    return took;
  }

  private static void awaitMoment(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Each machine does one act after the other until the time is over; acts in a second. */
  static double pressing(Machines machines, Duration time, Machines.Act act) throws Exception {
    var done = new AtomicLong();
    long start = System.nanoTime();
    everyMachine(
        machines,
        machine -> {
          while (System.nanoTime() - start < time.toNanos()) {
            act.on(machine);
            done.incrementAndGet();
          }
        });
    return done.get() * 1e9 / (System.nanoTime() - start);
  }

  /** Exactly so many acts, by all machines together; acts in a second. */
  static double number(Machines machines, int acts, Machines.Act act) throws Exception {
    var left = new AtomicLong(acts);
    long start = System.nanoTime();
    everyMachine(
        machines,
        machine -> {
          while (left.getAndDecrement() > 0) {
            act.on(machine);
          }
        });
    return acts * 1e9 / (System.nanoTime() - start);
  }

  private interface Work {
    void of(Sip2LoadClient machine) throws IOException;
  }

  private static void everyMachine(Machines machines, Work work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int k = 0; k < machines.count(); k++) {
        Sip2LoadClient machine = machines.machine(k);
        running.add(
            threads.submit(
                () -> {
                  work.of(machine);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}
