package vn.dean06;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections of browsers.
 */
@CommittedTest
class ConnectionTests {

	@LocalServerPort
	int port;

	@Test
	void whoeverTypesAllDayKeepsTheConnection() throws IOException {
		try (Socket socket = new Socket("localhost", this.port);
				BufferedReader answers = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
			for (int i = 0; i < 300; i++) {
				socket.getOutputStream()
					.write("HEAD /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				assertThat(answers.readLine()).as("answer %d", i).isEqualTo("HTTP/1.1 200 ");
				assertThat(answers.lines().takeWhile((line) -> !line.isEmpty())).doesNotContain("Connection: close");
			}
		}
	}

}
