package vn.dean06.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The files of a pack in memory, to be changed by a test and read without a database.
 */
final class TestPack {

	private final Map<String, byte[]> files;

	private TestPack(Map<String, byte[]> files) {
		this.files = files;
	}

	static TestPack empty() {
		return new TestPack(new TreeMap<>()).with("pack.yaml", "name: goi\ntitle: Gói\nformat: 1\n");
	}

	/** A copy of a sample. */
	static TestPack sample(String name) {
		PackFiles sample = PackFiles.open("classpath:packs/" + name);
		Map<String, byte[]> files = new TreeMap<>();
		sample.names().forEach((file) -> files.put(file, sample.bytes(file)));
		return new TestPack(files);
	}

	TestPack copy() {
		return new TestPack(new TreeMap<>(this.files));
	}

	List<String> names() {
		return List.copyOf(this.files.keySet());
	}

	String text(String file) {
		return new String(this.files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
	}

	TestPack with(String file, String text) {
		return with(file, text.getBytes(StandardCharsets.UTF_8));
	}

	TestPack with(String file, byte[] bytes) {
		this.files.put(file, bytes);
		return this;
	}

	TestPack edit(String file, UnaryOperator<String> change) {
		return with(file, change.apply(text(file)));
	}

	PackFiles files() {
		return new PackFiles(this.files);
	}

	/** Reads it with some parts. */
	PackReader read(List<PackPart> parts) {
		return new PackReading(parts, PackMemory.withoutDatabase()).read(files());
	}

	/** All that is wrong, as a person is told. */
	List<String> faults(List<PackPart> parts) {
		return read(parts).all(PackFault.Grade.FAULT).stream().map(PackFault::toString).toList();
	}

	/** The parts of the application, as a check starts them. */
	static List<PackPart> parts() {
		return PackCheck.parts(new SpringApplicationBuilder(PackCheck.Parts.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run());
	}

}
