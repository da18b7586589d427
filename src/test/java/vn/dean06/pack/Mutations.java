package vn.dean06.pack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people and programs do to the files of a pack, each done to a copy.
 */
final class Mutations {

	private static final List<String> CELLS = List.of("", "  ", "chữ", "KHONG-CO", "-1", "0", "1.5", "113.796",
			"1.234.567", "99,48", "12,345,678", "99999999999999999999", "31/12/2024", "9999-12-31", "0000-01-01",
			"true", "=SUM(A1)", "dài".repeat(800), "\u0000", "\uE000", "😀", "\"", "a\"b", "a\nb", "a,b", "null", "~",
			"[a] - [b]", "[]", "((((", "không phát sinh", "TINH", "2024-13", "2024-H1");

	private final TestPack sample;

	private final Random random;

	private final int share;

	private final List<Mutation> all = new ArrayList<>();

	private Mutations(TestPack sample, Random random, int share) {
		this.sample = sample;
		this.random = random;
		this.share = share;
	}

	/**
	 * A changed copy.
	 */
	record Mutation(String name, TestPack pack) {
	}

	/**
	 * What can be done to each file.
	 * @param share how many of the cells are tried in a column, and how many lines
	 */
	static List<Mutation> of(TestPack sample, Random random, int share) {
		Mutations mutations = new Mutations(sample, random, share);
		sample.names().forEach(mutations::mutate);
		return mutations.all;
	}

	private void mutate(String file) {
		wholeFile(file);
		if (file.endsWith(".csv")) {
			columns(file);
			rows(file);
		}
		if (file.endsWith(".yaml")) {
			lines(file);
		}
	}

	private void wholeFile(String file) {
		String text = this.sample.text(file);
		add(file, "emptied", (pack) -> pack.with(file, ""));
		add(file, "of one line end", (pack) -> pack.with(file, "\n"));
		add(file, "with CR LF", (pack) -> pack.with(file, text.replace("\n", "\r\n")));
		add(file, "with CR", (pack) -> pack.with(file, text.replace("\n", "\r")));
		add(file, "with a byte order mark", (pack) -> pack.with(file, "\uFEFF" + text));
		add(file, "in UTF-16", (pack) -> pack.with(file, text.getBytes(StandardCharsets.UTF_16)));
		add(file, "in windows-1258", (pack) -> pack.with(file, text.getBytes(Charset.forName("windows-1258"))));
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		add(file, "cut off", (pack) -> pack.with(file, Arrays.copyOf(bytes, bytes.length * 2 / 3)));
		add(file, "twice", (pack) -> pack.with(file, text + text));
		add(file, "by another name", (pack) -> pack.with(file + ".bak", text));
		add(file, "with NUL", (pack) -> pack.with(file, text + "\u0000\n"));
		add(file, "of noise", (pack) -> {
			byte[] noise = new byte[500];
			this.random.nextBytes(noise);
			pack.with(file, noise);
		});
	}

	private void columns(String file) {
		int width = this.sample.text(file).lines().findFirst().orElse("").split(",").length;
		for (int i = 0; i < width; i++) {
			int column = i;
			add(file, "without column " + i, (pack) -> pack.edit(file, cells((cells) -> without(cells, column))));
			add(file, "with column " + i + " twice",
					(pack) -> pack.edit(file, cells((cells) -> cells + "," + cells.split(",", -1)[column])));
		}
		add(file, "with semicolons", (pack) -> pack.edit(file, (text) -> text.replace(',', ';')));
		add(file, "with tabs", (pack) -> pack.edit(file, (text) -> text.replace(',', '\t')));
		add(file, "with an unknown column", (pack) -> pack.edit(file, cells((cells) -> cells + ",thêm")));
	}

	private void rows(String file) {
		List<String> lines = this.sample.text(file).lines().toList();
		if (lines.size() < 2) {
			return;
		}
		int width = lines.getFirst().split(",").length;
		for (int column = 0; column < width; column++) {
			for (String cell : some(CELLS)) {
				int row = 1 + this.random.nextInt(lines.size() - 1);
				int at = column;
				add(file, "cell " + row + "/" + column + " = " + PackKey.shortened(cell),
						(pack) -> pack.edit(file, line(row, (line) -> with(line, at, cell))));
			}
		}
		int row = 1 + this.random.nextInt(lines.size() - 1);
		add(file, "line " + row + " twice", (pack) -> pack.edit(file, line(row, (line) -> line + "\n" + line)));
		add(file, "line " + row + " left out", (pack) -> pack.edit(file, line(row, (line) -> "")));
		add(file, "line " + row + " unquoted", (pack) -> pack.edit(file, line(row, (line) -> line.replace("\"", ""))));
	}

	private void lines(String file) {
		List<String> lines = this.sample.text(file).lines().toList();
		for (int i = 0; i < this.share; i++) {
			int row = this.random.nextInt(lines.size());
			String cell = CELLS.get(this.random.nextInt(CELLS.size()));
			add(file, "value " + row + " = " + PackKey.shortened(cell),
					(pack) -> pack.edit(file, line(row, (line) -> line.replaceFirst("(:|-) .*", "$1 ") + cell)));
			add(file, "line " + row + " twice", (pack) -> pack.edit(file, line(row, (line) -> line + "\n" + line)));
			add(file, "line " + row + " left out", (pack) -> pack.edit(file, line(row, (line) -> "")));
			add(file, "line " + row + " moved in", (pack) -> pack.edit(file, line(row, (line) -> " " + line)));
			add(file, "line " + row + " with a tab", (pack) -> pack.edit(file, line(row, (line) -> "\t" + line)));
			add(file, "key " + row + " misspelt",
					(pack) -> pack.edit(file, line(row, (line) -> line.replaceFirst("(\\w):", "$1x:"))));
		}
	}

	private void add(String file, String what, Consumer<TestPack> change) {
		TestPack pack = this.sample.copy();
		change.accept(pack);
		this.all.add(new Mutation(file + " " + what, pack));
	}

	private static UnaryOperator<String> cells(UnaryOperator<String> change) {
		return (text) -> text.lines().map(change).collect(Collectors.joining("\n", "", "\n"));
	}

	private static UnaryOperator<String> line(int number, UnaryOperator<String> change) {
		return (text) -> {
			List<String> lines = new ArrayList<>(text.lines().toList());
			lines.set(number, change.apply(lines.get(number)));
			return String.join("\n", lines) + "\n";
		};
	}

	private List<String> some(List<String> cells) {
		List<String> shuffled = new ArrayList<>(cells);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, Math.min(this.share, shuffled.size()));
	}

	private static String without(String line, int column) {
		List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
		cells.remove(Math.min(column, cells.size() - 1));
		return String.join(",", cells);
	}

	private static String with(String line, int column, String cell) {
		String[] cells = line.split(",", -1);
		return IntStream.range(0, cells.length)
			.mapToObj((i) -> (i == column) ? cell : cells[i])
			.collect(Collectors.joining(","));
	}

}
