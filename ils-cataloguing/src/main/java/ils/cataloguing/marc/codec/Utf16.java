package ils.cataloguing.marc.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Gives XML and JSON files in UTF-16, told by their byte order mark, as UTF-8; any other file stays
 * as it is. Offsets then count the bytes of the UTF-8 form.
 */
final class Utf16 extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = {};
  private int position;

  private Utf16(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  static InputStream asUtf8(InputStream in) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(in, 2);
    byte[] mark = stream.readNBytes(2);
    stream.unread(mark);
    boolean big = mark.length == 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff;
    boolean little = mark.length == 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe;
    return big || little ? new Utf16(stream, StandardCharsets.UTF_16) : stream;
  }

  @Override
  public int read() throws IOException {
    return position < bytes.length || fill() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int at, int length) throws IOException {
    if (position == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, to, at, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    int count = reader.read(chars, 0, chars.length - 1);
    if (count > 0 && Character.isHighSurrogate(chars[count - 1])) {
      int low = reader.read();
      chars[count] = (char) low;
      count += low < 0 ? 0 : 1;
    }
    bytes = new String(chars, 0, Math.max(count, 0)).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
