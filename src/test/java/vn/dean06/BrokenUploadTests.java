package vn.dean06;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.dean06.attachments.SampleFiles;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads that do not come as a browser sends them: cut off, without end, too large.
 */
@CommittedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenUploadTests {

	private static final String ADDRESS = "/luot-nop/bieu-thang/GL-SNV/2026-11/ban-ky";

	private static final String BOUNDARY = "ranh-gioi";

	@LocalServerPort
	int port;

	private Caller noivu = Caller.stranger(0);

	@BeforeAll
	void signIn() {
		this.noivu = Caller.signIn(this.port, "noivu");
	}

	@Test
	void aWholeOneIsTaken() throws Exception {
		HttpResponse<String> answer = send(body(SampleFiles.latin("MZ"), true), BOUNDARY);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Tệp không phải loại tệp nhận được");
	}

	@Test
	void oneThatDoesNotEndIsRefusedWithASentence() throws Exception {
		for (HttpResponse<String> answer : List.of(send(body(SampleFiles.pdf(), false), BOUNDARY),
				send(body(SampleFiles.pdf(), true), "khac"), send(new byte[0], BOUNDARY),
				send(SampleFiles.latin("--" + BOUNDARY), BOUNDARY))) {
			assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
			assertThat(answer.body()).contains("<main");
		}
	}

	@Test
	void oneThatIsTooLargeForAnyPageIsRefusedAtOnce() throws Exception {
		HttpResponse<String> answer = send(body(SampleFiles.pdf(27 << 20), true), BOUNDARY);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("Tệp quá lớn", "20 MB");
	}

	@Test
	void oneThatIsTooLargeForAScanIsRefusedOnThePage() throws Exception {
		HttpResponse<String> answer = send(body(SampleFiles.pdf(21 << 20), true), BOUNDARY);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Tệp nặng quá 20 MB");
	}

	@Test
	void whoHangsUpInTheMiddleDoesNoHarm() throws Exception {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("POST " + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
						+ "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n\r\n--" + BOUNDARY)
					.getBytes(StandardCharsets.US_ASCII));
		}
		assertThat(this.noivu.get("/tai-khoan").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> send(byte[] body, String boundary) {
		return this.noivu.send("POST", ADDRESS, "multipart/form-data; boundary=" + boundary, body,
				Map.of("X-CSRF-TOKEN", this.noivu.csrf()));
	}

	private byte[] body(byte[] file, boolean whole) throws Exception {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.noivu.csrf()
				+ "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n"
				+ "Content-Type: application/pdf\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(file);
		if (whole) {
			body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		}
		return body.toByteArray();
	}

}
