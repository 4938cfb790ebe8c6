package ils.cataloguing.testing;

import ils.cataloguing.marc.ReadResult;

/** What became of one record of a file, for approved texts: the warnings, then the record. */
public final class ReadText {

  private ReadText() {}

  public static String of(ReadResult result) {
    return switch (result) {
      case ReadResult.Unreadable unreadable -> "UNREADABLE " + unreadable.reason() + "\n";
      case ReadResult.Readable readable -> {
        StringBuilder text = new StringBuilder();
        readable.warnings().forEach(warning -> text.append("! ").append(warning).append('\n'));
        yield text + RecordText.of(readable.record());
      }
    };
  }
}
