package vn.dean06.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No pack, however wrong, ends otherwise than well or with faults that have file and
 * line.
 */
class PackFuzzTests {

	private static final List<PackPart> PARTS = TestPack.parts();

	@Test
	void everyChangeOfASampleEndsWellOrWithFaults() {
		TestPack sample = TestPack.sample("binh-dinh-2024");
		assertThat(sample.faults(PARTS)).isEmpty();
		List<String> broken = new ArrayList<>();
		List<Mutations.Mutation> mutations = Mutations.of(sample, new Random(2026), 5);
		long faulty = mutations.stream().filter((mutation) -> !read(mutation, broken).isEmpty()).count();
		assertThat(broken).isEmpty();
		assertThat(mutations).hasSizeGreaterThan(1000);
		assertThat(faulty).isBetween(mutations.size() / 2L, mutations.size() - 100L);
	}

	/** Both samples as one pack, with a letter, a regime and all that an export has. */
	static TestPack whole() {
		TestPack whole = TestPack.sample("binh-dinh-2024");
		TestPack second = TestPack.sample("gia-lai-2026");
		for (String file : second.names()) {
			if (file.endsWith(".csv") && whole.names().contains(file)) {
				whole.edit(file, (text) -> joined(text, second.text(file)));
			}
			else if (!file.equals("pack.yaml") && !file.startsWith("reports/templates/")
					&& !file.equals("reports/wording.yaml")) {
				whole.with(file.replace("plan.yaml", "plan-2026.yaml")
					.replace("pilots.yaml", "pilots-2026.yaml")
					.replace("reports/", "reports/2026/"), second.text(file));
			}
		}
		return whole;
	}

	/** Two tables below the wider first line, with rows of that width. */
	private static String joined(String first, String second) {
		List<String> one = first.lines().toList();
		List<String> other = second.lines().toList();
		String header = (one.getFirst().length() >= other.getFirst().length()) ? one.getFirst() : other.getFirst();
		String missing = ",".repeat(header.split(",").length - one.getFirst().split(",").length);
		StringBuilder joined = new StringBuilder(header + "\n");
		one.stream().skip(1).forEach((line) -> joined.append(line).append(missing).append('\n'));
		other.stream().skip(1).forEach((line) -> joined.append(line).append('\n'));
		return joined.toString();
	}

	private static List<PackFault> read(Mutations.Mutation mutation, List<String> broken) {
		try {
			List<PackFault> faults = mutation.pack().read(PARTS).all(PackFault.Grade.FAULT);
			faults.stream()
				.filter((fault) -> fault.line() < 1 && !fault.message().contains("không có tệp nào tên như vậy"))
				.forEach((fault) -> broken.add(mutation.name() + ": no line in " + fault));
			return faults;
		}
		catch (RuntimeException | StackOverflowError ex) {
			broken.add(mutation.name() + ": " + ex);
			return List.of();
		}
	}

}
