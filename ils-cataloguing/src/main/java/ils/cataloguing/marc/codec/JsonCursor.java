package ils.cataloguing.marc.codec;

/** A place in a JSON text (RFC 8259), read forwards. */
final class JsonCursor {

  private static final int DEEPEST = 32;

  private final String text;
  private int at;

  JsonCursor(String text) {
    this.text = text;
  }

  /** Not the JSON that was expected; the message names the place. */
  static final class JsonException extends RuntimeException {
    JsonException(String message) {
      super(message);
    }
  }

  char peek() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  void expect(char c) {
    if (peek() != c) {
      throw error("expected " + c);
    }
    at++;
  }

  /** Whether this sign comes next; if so it is passed. */
  boolean accept(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  /** Goes on to the next member: true after a comma, false after the closing sign. */
  boolean more(char close) {
    if (accept(',')) {
      return true;
    }
    expect(close);
    return false;
  }

  String key() {
    String key = string();
    expect(':');
    return key;
  }

  String string() {
    expect('"');
    int from = at;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        return escaped(from);
      }
      at++;
    }
    if (at == text.length()) {
      throw error("a string without an end");
    }
    return text.substring(from, at++);
  }

  private String escaped(int from) {
    StringBuilder string = new StringBuilder(text.substring(from, at));
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escape() : c);
    }
    expect('"');
    return string.toString();
  }

  private char escape() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> unicode();
      default -> throw error("an unknown escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw error("an escape cut off");
    }
    at += 4;
    try {
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    } catch (NumberFormatException e) {
      throw error("an escape that is no number");
    }
  }

  /** Passes over a value of any kind. */
  void skip(int depth) {
    if (depth > DEEPEST) {
      throw error("nested too deep");
    }
    switch (peek()) {
      case '"' -> string();
      case '{', '[' -> skipMembers(depth);
      default -> skipWord();
    }
  }

  private void skipMembers(int depth) {
    boolean object = accept('{');
    char close = object ? '}' : ']';
    if (!object) {
      expect('[');
    }
    if (accept(close)) {
      return;
    }
    do {
      if (object) {
        key();
      }
      skip(depth + 1);
    } while (more(close));
  }

  private void skipWord() {
    int from = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (from == at) {
      throw error("expected a value");
    }
  }

  private JsonException error(String what) {
    return new JsonException(what + " at character " + (at + 1));
  }
}
