package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the text of an object is packed, in the order in which {@link #choose} tries them. */
enum Compaction {
  /** Defined by the application: an ISIL, a type of usage, a bitmap. Never chosen for text. */
  APPLICATION(0) {
    @Override
    boolean fits(String text) {
      return false;
    }

    @Override
    Bytes pack(String text) {
      throw new IllegalArgumentException("what the application defines is no text");
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return Optional.empty();
    }
  },
  INTEGER(1) {
    @Override
    boolean fits(String text) {
      return text.matches("[1-9][0-9]{1,18}");
    }

    @Override
    Bytes pack(String text) {
      Bytes raw = Bytes.of(new BigInteger(text).toByteArray());
      return raw.at(0) == 0 ? raw.slice(1, raw.length()) : raw;
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return packed.length() == 0 || packed.length() > 8
          ? Optional.empty()
          : Optional.of(new BigInteger(1, packed.toArray()).toString());
    }
  },
  NUMERIC(2) {
    @Override
    boolean fits(String text) {
      return text.matches("[0-9]+");
    }

    @Override
    Bytes pack(String text) {
      return packed(text, 4, "1");
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      String digits = packed.toString();
      String text = digits.endsWith("F") ? digits.substring(0, digits.length() - 1) : digits;
      return fits(text) ? Optional.of(text) : Optional.empty();
    }
  },
  FIVE_BIT(3) {
    @Override
    boolean fits(String text) {
      return text.length() >= 3 && text.chars().allMatch(c -> c >= 0x41 && c <= 0x5F);
    }

    @Override
    Bytes pack(String text) {
      return packed(text, 5, "0");
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return only(letters(packed, 5, 0x40), '@');
    }
  },
  SIX_BIT(4) {
    @Override
    boolean fits(String text) {
      return text.length() >= 4 && text.chars().allMatch(c -> c >= 0x20 && c <= 0x5F);
    }

    @Override
    Bytes pack(String text) {
      return packed(text, 6, "10");
    }

    // The filler 100000 is a blank, so text that ends in one blank may lose it.
    @Override
    Optional<String> unpack(Bytes packed) {
      Bits bits = Bits.of(packed);
      var text = new StringBuilder();
      while (bits.left() >= 6) {
        int code = bits.take(6);
        if (code != 0b100000 || bits.left() > 0) {
          text.append((char) (code < 0x20 ? code + 0x40 : code));
        }
      }
      return whole(text.toString());
    }
  },
  SEVEN_BIT(5) {
    @Override
    boolean fits(String text) {
      return text.length() >= 8 && text.chars().allMatch(c -> c <= 0x7E);
    }

    @Override
    Bytes pack(String text) {
      return packed(text, 7, "1");
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return only(letters(packed, 7, 0), '\u007F');
    }
  },
  OCTETS(6) {
    @Override
    boolean fits(String text) {
      return StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    }

    @Override
    Bytes pack(String text) {
      return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return decoded(packed, StandardCharsets.ISO_8859_1);
    }
  },
  UTF_8(7) {
    @Override
    boolean fits(String text) {
      return true;
    }

    @Override
    Bytes pack(String text) {
      return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    Optional<String> unpack(Bytes packed) {
      return decoded(packed, StandardCharsets.UTF_8);
    }
  };

  private final int number;

  Compaction(int number) {
    this.number = number;
  }

  /** As in the precursor of an object, 0 to 7. */
  int number() {
    return number;
  }

  /** The packing of a number from 0 to 7. */
  static Compaction of(int number) {
    return values()[number];
  }

  abstract boolean fits(String text);

  abstract Bytes pack(String text);

  /** The text, empty if these bytes were not packed this way. */
  abstract Optional<String> unpack(Bytes packed);

  /**
   * The packing that the encoder has to use.
   *
   * @param international whether what no packing of letters takes is UTF-8 and never ISO 8859-1
   */
  static Compaction choose(String text, boolean international) {
    for (Compaction each : values()) {
      boolean wanted = each != OCTETS || !international;
      if (wanted && each.fits(text) && each.unpack(each.pack(text)).equals(Optional.of(text))) {
        return each;
      }
    }
    return UTF_8;
  }

  private static Bytes packed(String text, int width, String filler) {
    Bits bits = new Bits();
    int mask = (1 << width) - 1;
    text.chars().forEach(c -> bits.put(c & mask, width));
    return bits.toBytes(filler);
  }

  private static String letters(Bytes packed, int width, int base) {
    Bits bits = Bits.of(packed);
    var text = new StringBuilder();
    while (bits.left() >= width) {
      text.append((char) (bits.take(width) + base));
    }
    return text.toString();
  }

  /** Text that may end in one letter of filler, and has none before. */
  private static Optional<String> only(String text, char filler) {
    int first = text.indexOf(filler);
    boolean regular = first < 0 || first == text.length() - 1;
    return regular ? whole(first < 0 ? text : text.substring(0, first)) : Optional.empty();
  }

  private static Optional<String> whole(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<String> decoded(Bytes packed, Charset charset) {
    try {
      ByteBuffer raw = ByteBuffer.wrap(packed.toArray());
      return Optional.of(charset.newDecoder().decode(raw).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
