package vn.dean06.architecture;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/**
 * Measures the code of a checkout by the compiler's own syntax tree: modules, packages,
 * methods, and how many tests do without Spring. {@code .ci/size} runs it; as it is
 * started from its source, it needs nothing but a JDK.
 */
public final class Size {

	private static final Path MAIN = Path.of("src/main/java");

	private static final Path TEST = Path.of("src/test/java");

	private static final String ROOT = "vn.dean06";

	private Size() {
	}

	/**
	 * @param args the folder of the checkout; the present one if it is left out
	 */
	public static void main(String[] args) {
		Path checkout = Path.of((args.length > 0) ? args[0] : "");
		PrintStream out = System.out;
		Sources main = Sources.read(checkout.resolve(MAIN));
		printModules(main, out);
		printMethods(main.methods(), out);
		printVisibility(main.types(), out);
		printTests(Tests.read(checkout.resolve(TEST)), out);
	}

	private static void printModules(Sources main, PrintStream out) {
		out.printf(Locale.ROOT, "%d lines of main code in %d files%n%n", main.lines(), main.files().size());
		out.println("| Module | Lines | Share | Packages with their files |\n|---|---|---|---|");
		main.modules()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.forEach((module) -> out.printf(Locale.ROOT, "| `%s` | %d | %.1f %% | %s |%n", module.getKey(),
					module.getValue(), main.share(module.getKey()), packages(main, module.getKey())));
	}

	private static String packages(Sources main, String module) {
		return main.packages()
			.entrySet()
			.stream()
			.filter((one) -> Sources.module(one.getKey()).equals(module))
			.map((one) -> one.getKey().replace(ROOT + ".", "") + " " + one.getValue())
			.collect(Collectors.joining(", "));
	}

	private static void printMethods(List<Method> methods, PrintStream out) {
		out.printf("%n| %d methods | p50 | p90 | p99 | most |%n|---|---|---|---|---|%n", methods.size());
		printSpread("lines of the body", methods, Method::lines, "%.0f", out);
		printSpread("cyclomatic complexity", methods, Method::paths, "%.0f", out);
		printSpread("calls a line, from 5 lines on", dense(methods), Method::density, "%.1f", out);
		printSpread("calls in the largest statement", methods, Method::largestStatement, "%.0f", out);
		printMost("longest", methods, Method::lines, "%.0f lines", out);
		printMost("densest", dense(methods), Method::density, "%.1f calls a line", out);
	}

	/** In fewer lines a number says little. */
	private static List<Method> dense(List<Method> methods) {
		return methods.stream().filter((method) -> method.lines() >= 5).toList();
	}

	private static void printSpread(String what, List<Method> methods, ToDoubleFunction<Method> size, String format,
			PrintStream out) {
		double[] sizes = methods.stream().mapToDouble(size).sorted().toArray();
		String row = Stream.of(50, 90, 99, 100)
			.map((percent) -> sizes[Math.min(sizes.length * percent / 100, sizes.length - 1)])
			.map((value) -> format.formatted(value))
			.collect(Collectors.joining(" | "));
		out.println("| " + what + " | " + row + " |");
	}

	private static void printMost(String what, List<Method> methods, ToDoubleFunction<Method> size, String format,
			PrintStream out) {
		out.println("\nThe five " + what + " methods:\n");
		methods.stream()
			.sorted(Comparator.comparingDouble(size).reversed())
			.limit(5)
			.forEach((method) -> out
				.println("- `" + method.place() + "`: " + format.formatted(size.applyAsDouble(method))));
	}

	private static void printVisibility(List<Type> types, PrintStream out) {
		long inner = types.stream().filter(Type::packagePrivate).count();
		out.printf(Locale.ROOT, "%n%d of %d types are package-private, %.0f %%%n", inner, types.size(),
				100.0 * inner / types.size());
	}

	private static void printTests(Tests tests, PrintStream out) {
		int all = tests.withSpring() + tests.plain();
		out.printf(Locale.ROOT, "%n%d of %d tests do without Spring, %.0f %%%n", tests.plain(), all,
				100.0 * tests.plain() / all);
	}

	/**
	 * A method or constructor that has a body.
	 *
	 * @param place file, line and name
	 * @param lines between the braces of its body
	 * @param paths its cyclomatic complexity: one, and one more for each branch
	 * @param calls of methods and constructors, lambdas and method references among them
	 * @param largestStatement the calls of its largest statement
	 */
	record Method(String place, int lines, int paths, int calls, int largestStatement) {

		/** How much happens in a line. */
		double density() {
			return (double) this.calls / Math.max(this.lines, 1);
		}

	}

	/**
	 * A class, record, interface or enum, wherever it is declared.
	 */
	record Type(String name, boolean packagePrivate) {
	}

	/**
	 * A file of source code.
	 */
	record File(String packageName, int lines) {
	}

	/**
	 * All code below a folder.
	 */
	record Sources(List<File> files, List<Type> types, List<Method> methods) {

		static Sources read(Path folder) {
			Sources sources = new Sources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
			parse(folder, (unit, positions) -> {
				sources.files.add(new File(Objects.requireNonNull(unit.getPackageName()).toString(),
						Math.toIntExact(text(unit).lines().count())));
				unit.accept(new Reader(unit, positions, sources), null);
			});
			return sources;
		}

		/** The lines of each module. */
		Map<String, Integer> modules() {
			return sums((file) -> module(file.packageName()), File::lines);
		}

		/** The files of each package, without those of the packages in it. */
		Map<String, Integer> packages() {
			return sums(File::packageName, (file) -> 1);
		}

		private Map<String, Integer> sums(Function<File, String> by, Function<File, Integer> what) {
			return this.files.stream().collect(Collectors.toMap(by, what, Integer::sum, TreeMap::new));
		}

		int lines() {
			return this.files.stream().mapToInt(File::lines).sum();
		}

		/** Of a module in all lines, in percent. */
		double share(String module) {
			return 100.0 * this.modules().getOrDefault(module, 0) / lines();
		}

		/** The package directly below the root. */
		static String module(String packageName) {
			return packageName.equals(ROOT) ? ROOT : packageName.substring(ROOT.length() + 1).split("[.]")[0];
		}

	}

	/**
	 * Notes the types and methods of a file.
	 */
	private static final class Reader extends TreeScanner<Void, Void> {

		private static final Set<Modifier> VISIBILITY = Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

		private final CompilationUnitTree unit;

		private final SourcePositions positions;

		private final Sources sources;

		Reader(CompilationUnitTree unit, SourcePositions positions, Sources sources) {
			this.unit = unit;
			this.positions = positions;
			this.sources = sources;
		}

		@Override
		public Void visitClass(ClassTree type, Void nothing) {
			if (!type.getSimpleName().isEmpty()) {
				boolean packagePrivate = type.getModifiers().getFlags().stream().noneMatch(VISIBILITY::contains);
				this.sources.types.add(new Type(type.getSimpleName().toString(), packagePrivate));
			}
			return super.visitClass(type, nothing);
		}

		@Override
		public Void visitMethod(MethodTree method, Void nothing) {
			if (method.getBody() != null) {
				long first = line(this.positions.getStartPosition(this.unit, method.getBody()));
				long last = line(this.positions.getEndPosition(this.unit, method.getBody()));
				Counter counter = new Counter();
				method.getBody().accept(counter, null);
				String file = Path.of(this.unit.getSourceFile().getName()).getFileName().toString();
				this.sources.methods.add(new Method("%s:%d %s".formatted(file, first, method.getName()),
						Math.toIntExact(Math.max(last - first - 1, 0)), counter.paths, counter.calls,
						counter.largestStatement));
			}
			return super.visitMethod(method, nothing);
		}

		private long line(long position) {
			return this.unit.getLineMap().getLineNumber(position);
		}

	}

	/**
	 * Counts what a body does; classes declared in it are counted for themselves.
	 */
	private static final class Counter extends TreeScanner<Void, Void> {

		private int paths = 1;

		private int calls;

		private int largestStatement;

		@Override
		public Void scan(Tree node, Void nothing) {
			if (node == null || node.getKind() == Tree.Kind.CLASS) {
				return null;
			}
			int before = this.calls;
			count(node);
			super.scan(node, nothing);
			switch (node.getKind()) {
				case EXPRESSION_STATEMENT, RETURN, VARIABLE, THROW, YIELD ->
					this.largestStatement = Math.max(this.largestStatement, this.calls - before);
				default -> {
				}
			}
			return null;
		}

		private void count(Tree node) {
			switch (node.getKind()) {
				case METHOD_INVOCATION, NEW_CLASS, LAMBDA_EXPRESSION, MEMBER_REFERENCE -> this.calls++;
				case IF, FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP, CATCH, CONDITIONAL_EXPRESSION,
						CONDITIONAL_AND, CONDITIONAL_OR ->
					this.paths++;
				case CASE -> this.paths += isDefault((CaseTree) node) ? 0 : 1;
				default -> {
				}
			}
		}

		private static boolean isDefault(CaseTree node) {
			return node.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
		}

	}

	/**
	 * How many tests need Spring and how many do not. A test needs it if an annotation of
	 * its class, however far up, starts a context, or if its code starts the application.
	 */
	record Tests(int withSpring, int plain) {

		private static final Set<String> STARTING = Set.of("SpringBootTest", "WebMvcTest", "DataJpaTest", "JdbcTest",
				"ContextConfiguration", "SpringJUnitConfig");

		private static final Pattern STARTS_ITSELF = Pattern
			.compile("SpringApplication(Builder)?[.(]|ContextRunner|RunningApplication[.]start");

		private static final Set<String> TEST = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory",
				"Property", "Example", "ArchTest");

		static Tests read(Path folder) {
			List<TestClass> classes = new ArrayList<>();
			Map<String, Set<String>> annotations = new HashMap<>();
			parse(folder,
					(unit, positions) -> unit.getTypeDecls()
						.stream()
						.filter(ClassTree.class::isInstance)
						.map(ClassTree.class::cast)
						.forEach((type) -> {
							Set<String> own = names(type.getModifiers());
							annotations.put(type.getSimpleName().toString(), own);
							classes.add(new TestClass(own, STARTS_ITSELF.matcher(text(unit)).find(), count(type)));
						}));
			Predicate<TestClass> spring = (type) -> type.startsItself() || starts(type.annotations(), annotations);
			return new Tests(sum(classes, spring), sum(classes, spring.negate()));
		}

		private record TestClass(Set<String> annotations, boolean startsItself, int tests) {
		}

		private static boolean starts(Set<String> annotations, Map<String, Set<String>> known) {
			Set<String> seen = new HashSet<>(annotations);
			List<String> next = new ArrayList<>(annotations);
			while (!next.isEmpty()) {
				known.getOrDefault(next.removeLast(), Set.of()).stream().filter(seen::add).forEach(next::add);
			}
			return seen.stream().anyMatch(STARTING::contains);
		}

		private static int count(ClassTree type) {
			int[] tests = new int[1];
			type.accept(new TreeScanner<Void, Void>() {
				@Override
				public Void visitModifiers(ModifiersTree modifiers, Void nothing) {
					tests[0] += names(modifiers).stream().anyMatch(TEST::contains) ? 1 : 0;
					return null;
				}
			}, null);
			return tests[0];
		}

		private static Set<String> names(ModifiersTree modifiers) {
			return modifiers.getAnnotations()
				.stream()
				.map(AnnotationTree::getAnnotationType)
				.map((name) -> name.toString().replaceFirst(".*[.]", ""))
				.collect(Collectors.toSet());
		}

		private static int sum(List<TestClass> classes, Predicate<TestClass> which) {
			return classes.stream().filter(which).mapToInt(TestClass::tests).sum();
		}

	}

	/**
	 * Is shown each file of source code.
	 */
	private interface Visitor {

		void visit(CompilationUnitTree unit, SourcePositions positions);

	}

	private static void parse(Path folder, Visitor visitor) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (Stream<Path> all = Files.walk(folder);
				StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<Path> files = all.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
					manager.getJavaFileObjectsFromPaths(files));
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			task.parse().forEach((unit) -> visitor.visit(unit, positions));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(CompilationUnitTree unit) {
		try {
			return unit.getSourceFile().getCharContent(true).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
