package vn.dean06.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import vn.dean06.attachments.Scanner.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said to the daemon of ClamAV, and what is made of its answer.
 */
class ClamdTests {

	@Test
	void itIsSentTheWholeFileInPiecesAndBelieved() throws Exception {
		byte[] file = SampleFiles.pdf(150_000);
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Future<byte[]> sent = answering(server, "stream: OK\0");
			assertThat(scan(server, file)).isEqualTo(new Verdict.Clean());
			assertThat(sent.get()).isEqualTo(file);
		}
	}

	@Test
	void whatItFoundIsNamed() throws Exception {
		assertThat(answered("stream: Eicar-Test-Signature FOUND\0"))
			.isEqualTo(new Verdict.Found("Eicar-Test-Signature"));
	}

	@Test
	void anyOtherAnswerIsNone() throws Exception {
		assertThat(answered("INSTREAM size limit exceeded. ERROR\0"))
			.isEqualTo(new Verdict.Unavailable("answered \"INSTREAM size limit exceeded. ERROR\""));
		assertThat(answered("")).isEqualTo(new Verdict.Unavailable("answered \"\""));
		int nobody;
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			nobody = server.getLocalPort();
		}
		assertThat(new Clamd("127.0.0.1", nobody).scan(new ByteArrayInputStream(new byte[1])))
			.isInstanceOf(Verdict.Unavailable.class);
	}

	private static Verdict answered(String answer) throws IOException {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			answering(server, answer);
			return scan(server, SampleFiles.pdf());
		}
	}

	private static Verdict scan(ServerSocket server, byte[] file) {
		return new Clamd("127.0.0.1", server.getLocalPort()).scan(new ByteArrayInputStream(file));
	}

	private static Future<byte[]> answering(ServerSocket server, String answer) {
		return CompletableFuture.supplyAsync(() -> {
			try (Socket socket = server.accept(); DataInputStream in = new DataInputStream(socket.getInputStream())) {
				assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
				ByteArrayOutputStream sent = new ByteArrayOutputStream();
				for (int length = in.readInt(); length > 0; length = in.readInt()) {
					sent.write(in.readNBytes(length));
				}
				socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
				return sent.toByteArray();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

}
