package ils.selfcheck.tcp;

import java.time.Duration;

/**
 * What one listener puts up with.
 *
 * @param lineBytes longest line; a client that sends more is cut off
 * @param idle how long a client may say nothing; terminals ask for the status every few minutes
 * @param halfLine how long a client may leave a line unfinished, or an answer unread
 * @param connections most at a time
 * @param connectionsPerAddress most at a time from one address
 */
public record Limits(
    int lineBytes, Duration idle, Duration halfLine, int connections, int connectionsPerAddress) {

  /** 64 KiB a line, 20 minutes idle, 30 seconds for a line, 8,000 connections, 8,000 an address. */
  public static Limits usual() {
    return new Limits(65_536, Duration.ofMinutes(20), Duration.ofSeconds(30), 8_000, 8_000);
  }
}
