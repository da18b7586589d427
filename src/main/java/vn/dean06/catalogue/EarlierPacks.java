package vn.dean06.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What the packs of earlier versions left to the program: which indicators belong to a
 * service, what a block is called, which measure is a percentage. It stands in a file, as
 * it is data.
 */
final class EarlierPacks {

	private static final String FILE = "earlier-packs.properties";

	private final Properties said = new Properties();

	EarlierPacks() {
		try (Reader in = new InputStreamReader(
				Objects.requireNonNull(EarlierPacks.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
			this.said.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isPercent(String measure) {
		return measure.equals(this.said.getProperty("percent"));
	}

	ServiceIndicators ofService(String code) {
		return indicators("service", code);
	}

	/**
	 * @param position its place among the blocks, from 1
	 */
	ServiceBlockView block(String code, int position) {
		return new ServiceBlockView(code, this.said.getProperty("block." + code + ".title", code), position,
				indicators("block", code));
	}

	private ServiceIndicators indicators(String of, String code) {
		return new ServiceIndicators(name(of, "total", code), name(of, "in-person", code), name(of, "online", code),
				name(of, "rate", code));
	}

	private String name(String of, String which, String code) {
		return Objects.requireNonNull(this.said.getProperty(of + "." + which)).replace("{code}", code);
	}

}
