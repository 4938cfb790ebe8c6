package ils.cataloguing.marc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import ils.cataloguing.marc.Chunk;
import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.Severity;
import ils.cataloguing.testing.Letters;
import ils.cataloguing.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Mutated real records: no crash, and no letter lost that is not told")
class MutatedRecordsTest {

  private static final int RECORDS = 500;
  private static final byte ESCAPE = 0x1b;

  private static List<byte[]> real() {
    List<byte[]> records = new ArrayList<>();
    try (var reader =
        MarcCodecs.reader(
            MarcFormat.MARC21_ISO2709, MarcFiles.open(SharedData.file("marc21/open-20k.mrc.gz")))) {
      while (records.size() < RECORDS && reader.hasNext()) {
        records.add(reader.next().chunk().bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  /** A record with a few bytes changed, taken out, put in, or cut off. */
  @Provide
  Arbitrary<byte[]> mutated() {
    Arbitrary<byte[]> record = Arbitraries.of(real());
    Arbitrary<List<Integer>> places = Arbitraries.integers().between(0, 99_999).list().ofSize(3);
    Arbitrary<Byte> signs =
        Arbitraries.of(
            (byte) 0x1d, (byte) 0x1e, (byte) 0x1f, (byte) 0xe5, (byte) '9', (byte) 'a', (byte) 0);
    return Combinators.combine(record, places, signs, Arbitraries.integers().between(0, 3))
        .as(MutatedRecordsTest::mutate);
  }

  private static byte[] mutate(byte[] record, List<Integer> places, byte sign, int how) {
    byte[] bytes = record.clone();
    for (int place : places) {
      int at = place % bytes.length;
      bytes =
          switch (how) {
            case 0 -> set(bytes, at, sign);
            case 1 -> joined(Arrays.copyOf(bytes, at), new byte[0], bytes, at + 1);
            case 2 -> joined(Arrays.copyOf(bytes, at), new byte[] {sign}, bytes, at);
            default -> Arrays.copyOf(bytes, Math.max(30, at));
          };
    }
    return bytes;
  }

  private static byte[] set(byte[] bytes, int at, byte sign) {
    bytes[at] = sign;
    return bytes;
  }

  private static byte[] joined(byte[] start, byte[] middle, byte[] of, int from) {
    byte[] end = Arrays.copyOfRange(of, Math.min(from, of.length), of.length);
    byte[] all = Arrays.copyOf(start, start.length + middle.length + end.length);
    System.arraycopy(middle, 0, all, start.length, middle.length);
    System.arraycopy(end, 0, all, start.length + middle.length, end.length);
    return all;
  }

  @Property(tries = 3_000, seed = "20261122")
  @Label("every readable field of a damaged record is kept or its loss is told")
  void nothingIsLostInSilence(@ForAll("mutated") byte[] bytes) {
    ReadResult result =
        ChunkedReader.guarded(
            new Iso2709Parser(ils.cataloguing.marc.MarcFamily.MARC21),
            new Chunk(1, 0, bytes, false));

    switch (result) {
      case ReadResult.Unreadable unreadable -> assertThat(unreadable.reason()).isNotBlank();
      case ReadResult.Readable readable -> {
        boolean told = readable.warnings().stream().anyMatch(w -> w.severity() == Severity.LOSS);
        if (!told && !contains(bytes, ESCAPE)) {
          assertThat(Letters.missing(Letters.in(readable.record()), Letters.in(bytes)))
              .as("letters missing; warnings: " + readable.warnings())
              .isZero();
        }
      }
    }
  }

  private static boolean contains(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }
}
