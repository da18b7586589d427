package vn.dean06.accounts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of whom it is believed what he says of the visitor's address, as the program comes and
 * as it comes in containers.
 */
class TrustedProxyTests {

	private static final String KEY = "server.tomcat.remoteip.internal-proxies";

	@Test
	void onlyThisMachineIsBelievedUnlessAProxyIsNamed() throws IOException {
		Properties shipped = new Properties();
		try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
			shipped.load(file);
		}
		String believed = shipped.getProperty(KEY);
		assertThat("127.0.0.1").matches(believed);
		assertThat("0:0:0:0:0:0:0:1").matches(believed);
		for (String other : new String[] { "10.0.0.1", "172.17.0.1", "192.168.1.1", "169.254.0.1", "127.0.0.1.9" }) {
			assertThat(other).doesNotMatch(believed);
		}
	}

	@Test
	void inContainersOnlyTheBalancerIs() throws IOException {
		Map<?, ?> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
		String address = String
			.valueOf(inside(compose, "services", "balancer", "networks", "default").get("ipv4_address"));
		for (String app : new String[] { "app", "app-2" }) {
			String believed = String.valueOf(
					inside(compose, "services", app, "environment").get("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES"));
			assertThat(address).matches(believed);
			assertThat("172.30.6.1").as("the gateway, from which all others come").doesNotMatch(believed);
			assertThat("172.30.6.129").doesNotMatch(believed);
		}
	}

	private static Map<?, ?> inside(Map<?, ?> map, String... keys) {
		Map<?, ?> found = map;
		for (String key : keys) {
			found = (Map<?, ?>) Objects.requireNonNull(found.get(key), key);
		}
		return found;
	}

}
