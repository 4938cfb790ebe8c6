package ils.demo.generator;

import ils.cataloguing.marc.DataField;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.RecordReader;
import ils.cataloguing.marc.codec.MarcCodecs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Selects the real records of the demo library from a collection of open ones.
 *
 * <p>Left out: government documents, sources whose licence is not plain or whose records were
 * edited for tests, and records that are broken, without a title, or share a control number with
 * another. Of the rest, the less usual languages and materials go first.
 */
final class RealRecords {

  /** Sources that are not taken, with the reason in docker/src/main/resources/demo/NOTICE. */
  private static final Set<String> NOT_TAKEN =
      Set.of(
          "folio-org+stripes-testing",
          "LibreCat+Catmandu-MARC",
          "digibib+ls.ext",
          "deutsche-nationalbibliothek+marc21-rs",
          "NatLibFi+marc-record-validators-melinda",
          "traject+traject");

  private record Candidate(int order, MarcRecord record, boolean usual) {}

  private final Set<String> controlNumbers = new HashSet<>();

  /**
   * @param folder where {@code open-20k.mrc.gz} and {@code open-20k-index.tsv.gz} lie
   * @param most how many to take
   */
  List<MarcRecord> select(Path folder, int most) throws IOException {
    List<String> sources = sources(folder.resolve("open-20k-index.tsv.gz"));
    List<Candidate> candidates = new ArrayList<>();
    try (InputStream in = unzipped(folder.resolve("open-20k.mrc.gz"));
        RecordReader reader = MarcCodecs.reader(MarcFormat.MARC21_ISO2709, in)) {
      for (int k = 0; reader.hasNext(); k++) {
        ReadResult result = reader.next();
        if (taken(sources.get(k)) && result instanceof ReadResult.Readable read && fit(read)) {
          candidates.add(new Candidate(k, read.record(), usual(read.record())));
        }
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparing(Candidate::usual).thenComparingInt(Candidate::order))
        .limit(most)
        .sorted(Comparator.comparingInt(Candidate::order))
        .map(Candidate::record)
        .toList();
  }

  private static boolean taken(String source) {
    return !source.startsWith("gpo") && !NOT_TAKEN.contains(source);
  }

  private boolean fit(ReadResult.Readable read) {
    MarcRecord record = read.record();
    String number = record.controlNumber();
    DataField title = record.data("245").findFirst().orElse(null);
    return read.warnings().isEmpty()
        && number != null
        && number.length() <= 64
        && title != null
        && title.first('a') != null
        && controlNumbers.add(number);
  }

  /** English or without a language, and a printed book. */
  private static boolean usual(MarcRecord record) {
    String fixed = record.control("008");
    String language = fixed == null || fixed.length() < 38 ? "" : fixed.substring(35, 38);
    boolean book = record.leader().startsWith("am", 6);
    return book && (language.isBlank() || language.equals("eng"));
  }

  private static List<String> sources(Path index) throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(unzipped(index), StandardCharsets.UTF_8))) {
      return reader.lines().map(line -> line.split("\t", -1)[1]).toList();
    }
  }

  private static InputStream unzipped(Path file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
  }
}
