package vn.dean06.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which build of the program composes and freezes: its version, and short for its code.
 */
@Component
class Build {

	private static final int SHORT = 16;

	private static final String OWN = "Build.class";

	private final Supplier<String> name = SingletonSupplier.of(Build::read);

	/** "1.0.0+0f3b5a9c2d4e6f70". */
	String name() {
		return Objects.requireNonNull(this.name.get());
	}

	private static String read() {
		String version = Build.class.getPackage().getImplementationVersion();
		return ((version != null) ? version : "0") + "+" + code().substring(0, SHORT);
	}

	/** All classes of the program, by name. */
	private static String code() {
		String own = String.valueOf(Build.class.getResource(OWN));
		String root = own.substring(0, own.length() - ("publishing/" + OWN).length());
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			List<Resource> classes = Stream
				.of(new PathMatchingResourcePatternResolver().getResources(root + "**/*.class"))
				.sorted(Comparator.comparing(Build::name))
				.toList();
			for (Resource one : classes) {
				digest.update(one.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String name(Resource one) {
		try {
			return one.getURL().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
