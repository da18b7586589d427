package vn.dean06.pack;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Checks packs without a server and without a database: "--dean06.pack-check=PATH". A
 * pack is checked as if for an empty database; packs that build on each other are named
 * together, as they would be loaded.
 */
public final class PackCheck {

	private static final String OPTION = "dean06.pack-check";

	private final PrintStream out;

	private boolean sound = true;

	private PackCheck(PrintStream out) {
		this.out = out;
	}

	public static boolean isAsked(String... args) {
		return new DefaultApplicationArguments(args).containsOption(OPTION);
	}

	/**
	 * Prints all that is wrong in the packs that the arguments name, and nothing else.
	 * @return what the program ends with: 0 if all can be loaded, else 1
	 */
	public static int run(String... args) {
		LoggingSystem.get(PackCheck.class.getClassLoader()).beforeInitialize();
		return run(System.out, args);
	}

	static int run(PrintStream out, String... args) {
		List<String> locations = locations(new DefaultApplicationArguments(args));
		if (locations.isEmpty()) {
			out.println("Hãy chỉ thư mục hoặc tệp zip của gói dữ liệu: --" + OPTION + "=ĐƯỜNG_DẪN");
			return 1;
		}
		PackCheck check = new PackCheck(out);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Parts.class)) {
			PackReading reading = new PackReading(parts(context), PackMemory.withoutDatabase());
			locations.forEach((location) -> check.read(reading, location));
		}
		if (!check.sound && locations.size() == 1) {
			out.println("Nếu gói này nạp sau một gói khác, hãy ghi gói ấy ở trước, cách nhau bằng dấu phẩy.");
		}
		return check.sound ? 0 : 1;
	}

	static List<PackPart> parts(ApplicationContext context) {
		return context.getBeanProvider(PackPart.class).orderedStream().toList();
	}

	private static List<String> locations(ApplicationArguments arguments) {
		List<String> values = arguments.getOptionValues(OPTION);
		return (values == null) ? List.of()
				: values.stream()
					.flatMap((value) -> Arrays.stream(value.split(",")))
					.map(String::strip)
					.filter((value) -> !value.isEmpty())
					.toList();
	}

	private void read(PackReading reading, String location) {
		try {
			PackReader pack = reading.read(location);
			print(location, pack.all(PackFault.Grade.FAULT), pack.all(PackFault.Grade.WARNING));
		}
		catch (FaultyPackException ex) {
			print(location, ex.faults(), List.of());
		}
	}

	private void print(String location, List<PackFault> faults, List<PackFault> warnings) {
		this.sound &= faults.isEmpty();
		this.out.println("Gói dữ liệu “" + location + "”: " + (faults.isEmpty() ? "nạp được" : "chưa nạp được") + ", "
				+ faults.size() + " lỗi, " + warnings.size() + " cảnh báo.");
		printAll("Lỗi", faults);
		printAll("Cảnh báo", warnings);
	}

	private void printAll(String heading, List<PackFault> faults) {
		if (!faults.isEmpty()) {
			this.out.println(heading + ":\n" + PackReport.lines(faults));
		}
	}

	/**
	 * The parts of the application that read packs.
	 */
	@ComponentScan(basePackages = "vn.dean06", useDefaultFilters = false,
			includeFilters = { @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PackPart.class),
					@ComponentScan.Filter(type = FilterType.ANNOTATION, classes = ReadsPacks.class) })
	static final class Parts {

	}

}
