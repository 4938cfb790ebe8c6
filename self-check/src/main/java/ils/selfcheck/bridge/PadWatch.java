package ils.selfcheck.bridge;

import ils.selfcheck.reader.CarefulPad;
import ils.selfcheck.reader.Chip;
import ils.selfcheck.reader.PadFault;
import ils.selfcheck.reader.SeenTag;
import ils.selfcheck.reader.TagUid;
import ils.selfcheck.tag.TagMemory;
import ils.selfcheck.tag.codec.TagReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The one thread that talks to the pad: it asks again and again what lies there, reads what is new,
 * and carries out commands between two questions.
 */
final class PadWatch implements Runnable {

  private static final Logger LOG = System.getLogger(PadWatch.class.getName());
  private static final int MOST_WAITING = 64;
  private static final Duration LOOK_FOR_READER = Duration.ofSeconds(1);

  /** Something to be done by this thread. */
  interface Job {
    void run() throws PadFault;
  }

  private final CarefulPad pad;
  private final PadContents contents;
  private final Switching switching;
  private final Consumer<Message> page;
  private final Duration pause;
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean stopping;
  private boolean online;
  private String described = "";
  private Message.Counted counted = new Message.Counted(0, 0);

  /**
   * @param pause between two inventories
   */
  PadWatch(
      CarefulPad pad,
      PadContents contents,
      Switching switching,
      Consumer<Message> page,
      Duration pause) {
    this.pad = pad;
    this.contents = contents;
    this.switching = switching;
    this.page = page;
    this.pause = pause;
  }

  /** Whether the reader answers; to be asked by this thread. */
  boolean online() {
    return online;
  }

  /** What the reader is; to be asked by this thread. */
  String described() {
    return described;
  }

  /**
   * Hands a job to the thread.
   *
   * @return false if too many are waiting
   */
  boolean submit(Job job) {
    return jobs.offer(job);
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        round();
        waiting();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pad.pad().close();
    }
  }

  /** Carries out what was asked for, and waits for more until the pause is over. */
  private void waiting() throws InterruptedException {
    long until = System.nanoTime() + (online ? pause : LOOK_FOR_READER).toNanos();
    while (!stopping) {
      long left = until - System.nanoTime();
      Job job = left > 0 ? jobs.poll(left, TimeUnit.NANOSECONDS) : jobs.poll();
      if (job == null) {
        return;
      }
      carryOut(job);
    }
  }

  private void carryOut(Job job) {
    try {
      job.run();
    } catch (PadFault e) {
      offline(e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a command failed", e);
    }
  }

  private void round() {
    try {
      if (!online) {
        described = pad.pad().describe();
        online = true;
        LOG.log(Level.INFO, "the pad is there: {0}", described);
        page.accept(new Message.Online(described));
      }
      List<SeenTag> seen = pad.pad().inventory();
      contents.seen(seen.stream().map(SeenTag::uid).collect(Collectors.toSet())).forEach(page);
      for (SeenTag each : seen) {
        if (!contents.knows(each.uid())) {
          take(each.uid());
        }
      }
      count();
    } catch (PadFault e) {
      offline(e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a round over the pad failed", e);
    }
  }

  private void count() {
    Message.Counted now = contents.count();
    if (!now.equals(counted)) {
      counted = now;
      page.accept(now);
    }
  }

  /** A fault of the reader itself; what a single tag does is left to the next round. */
  private void offline(PadFault fault) {
    if (!fault.kind().isOfTheReader()) {
      return;
    }
    pad.pad().close();
    if (online) {
      LOG.log(Level.WARNING, "the pad is out of reach: {0}", fault.getMessage());
      page.accept(new Message.Offline(fault.getMessage()));
      online = false;
      contents.forget();
      counted = new Message.Counted(0, 0);
    }
  }

  /**
   * Reads a tag and tells the page. One that cannot be read now is tried again in the next round.
   *
   * @throws PadFault if the reader is out of reach
   */
  void take(TagUid uid) throws PadFault {
    Optional<TagOnPad> read = read(uid);
    if (read.isPresent()) {
      contents.put(read.get()).forEach(page);
      switching.finish(read.get());
    }
  }

  private Optional<TagOnPad> read(TagUid uid) throws PadFault {
    try {
      Chip chip = pad.chip(uid);
      TagMemory memory = pad.enough(uid, chip);
      return Optional.of(new TagOnPad(uid, chip, pad.security(chip), TagReader.read(memory)));
    } catch (PadFault e) {
      if (e.kind().isOfTheReader()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
