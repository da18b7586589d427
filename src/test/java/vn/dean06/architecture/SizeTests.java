package vn.dean06.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What is measured of the code, on code small enough to be counted by hand.
 */
class SizeTests {

	@TempDir
	Path folder = Path.of("");

	@Test
	void theLinesOfAMethodAreThoseBetweenItsBraces() throws IOException {
		write("Sheet", """
				package vn.dean06.entry;
				abstract class Sheet {
					Sheet() {
					}
					int width(int first,
							int second) {
						int sum = first + second;

						return sum;
					}
					int one() { return 1; }
					abstract int none();
				}
				""");
		assertThat(read().methods()).extracting(Size.Method::place, Size.Method::lines)
			.containsExactly(tuple("Sheet.java:3 <init>", 0), tuple("Sheet.java:6 width", 3),
					tuple("Sheet.java:11 one", 0));
	}

	@Test
	void eachBranchIsAPathMore() throws IOException {
		write("Sheet", """
				package vn.dean06.entry;
				class Sheet {
					int straight(int x) {
						return x;
					}
					int winding(int x, boolean a, boolean b) {
						for (int i = 0; i < x; i++) {
							if (a && b || x > 3) {
								return a ? 1 : 2;
							}
						}
						return switch (x) {
							case 1 -> 10;
							case 2, 3 -> 20;
							default -> 30;
						};
					}
				}
				""");
		assertThat(read().methods()).extracting(Size.Method::paths).containsExactly(1, 8);
	}

	@Test
	void aMethodIsAsDenseAsItsLinesHoldCalls() throws IOException {
		write("Sheet", """
				package vn.dean06.entry;
				class Sheet {
					java.util.List<String> cells(java.util.List<String> all) {
						Object lock = new Object();
						return all.stream().filter((one) -> one.isBlank()).map(String::strip).toList();
					}
				}
				""");
		Size.Method cells = read().methods().getFirst();
		assertThat(cells.calls()).isEqualTo(8);
		assertThat(cells.largestStatement()).isEqualTo(7);
		assertThat(cells.density()).isEqualTo(4);
	}

	@Test
	void anInnerClassIsCountedForItself() throws IOException {
		write("Sheet", """
				package vn.dean06.entry;
				class Sheet {
					Runnable later(boolean now) {
						return new Runnable() {
							public void run() {
								if (now) {
									System.gc();
								}
							}
						};
					}
				}
				""");
		assertThat(read().methods()).extracting(Size.Method::place, Size.Method::paths, Size.Method::calls)
			.containsExactly(tuple("Sheet.java:3 later", 1, 1), tuple("Sheet.java:5 run", 2, 1));
	}

	@Test
	void aTypeWithoutAnyWordIsPackagePrivate() throws IOException {
		write("Sheet", """
				package vn.dean06.entry;
				public record Sheet() {
					enum Kind { A }
					private interface Own { }
				}
				""");
		assertThat(read().types()).containsExactly(new Size.Type("Sheet", false), new Size.Type("Kind", true),
				new Size.Type("Own", false));
	}

	@Test
	void aModuleIsThePackageBelowTheRootWithAllThatIsInIt() throws IOException {
		write("Pages", "package vn.dean06.document.pdf;\nclass Pages {\n}\n");
		write("Tree", "package vn.dean06.document;\nclass Tree {\n}\n");
		write("Start", "package vn.dean06;\nclass Start { }\n");
		Size.Sources sources = read();
		assertThat(sources.modules()).containsOnly(Map.entry("document", 6), Map.entry("vn.dean06", 2));
		assertThat(sources.packages()).containsOnlyKeys("vn.dean06", "vn.dean06.document", "vn.dean06.document.pdf");
		assertThat(sources.share("document")).isEqualTo(75);
	}

	@Test
	void aTestNeedsSpringIfAnyAnnotationAboveItStartsAContext() throws IOException {
		write("MonthTest", "package vn.dean06;\n@SpringBootTest\n@interface MonthTest {\n}\n");
		write("WithSpring", """
				package vn.dean06;
				@MonthTest
				class WithSpring {
					@Test
					void one() {
					}
					@org.junit.jupiter.params.ParameterizedTest
					void two(int x) {
					}
				}
				""");
		write("ByHand", """
				package vn.dean06;
				class ByHand {
					@Test
					void starts() {
						SpringApplication.run(Object.class);
					}
				}
				""");
		write("Plain", """
				package vn.dean06;
				class Plain {
					@ArchTest
					static final Object RULE = null;
					@Property
					void holds() {
					}
					void helps() {
					}
				}
				""");
		assertThat(Size.Tests.read(this.folder)).isEqualTo(new Size.Tests(3, 2));
	}

	private void write(String name, String code) throws IOException {
		Files.writeString(this.folder.resolve(name + ".java"), code);
	}

	private Size.Sources read() {
		return Size.Sources.read(this.folder);
	}

}
