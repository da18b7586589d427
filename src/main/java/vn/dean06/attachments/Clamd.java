package vn.dean06.attachments;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The daemon of ClamAV, or what speaks like it: is sent a file in pieces over TCP
 * (INSTREAM) and answers with a line.
 */
final class Clamd implements Scanner {

	private static final Duration CONNECTING = Duration.ofSeconds(3);

	private static final Duration ANSWERING = Duration.ofSeconds(60);

	private static final int PIECE = 1 << 16;

	private static final int LONGEST_ANSWER = 4096;

	private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");

	private final String host;

	private final int port;

	Clamd(String host, int port) {
		this.host = host;
		this.port = port;
	}

	@Override
	public Verdict scan(InputStream content) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.host, this.port), (int) CONNECTING.toMillis());
			socket.setSoTimeout((int) ANSWERING.toMillis());
			send(content, new DataOutputStream(socket.getOutputStream()));
			return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			return new Verdict.Unavailable(ex.toString());
		}
	}

	private static void send(InputStream content, DataOutputStream out) throws IOException {
		out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
		byte[] piece = new byte[PIECE];
		for (int length = content.readNBytes(piece, 0, PIECE); length > 0; length = content.readNBytes(piece, 0,
				PIECE)) {
			out.writeInt(length);
			out.write(piece, 0, length);
		}
		out.writeInt(0);
		out.flush();
	}

	private static Verdict verdict(String answer) {
		String line = answer.replace("\0", "").strip();
		if (line.equals("stream: OK")) {
			return new Verdict.Clean();
		}
		Matcher found = FOUND.matcher(line);
		return found.matches() ? new Verdict.Found(found.group(1))
				: new Verdict.Unavailable("answered \"" + line + "\"");
	}

}
