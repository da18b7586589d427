package vn.dean06.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads what a pack says of itself and remembers that it was loaded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ManifestPart implements PackPart {

	private final ImportedPacks imported;

	ManifestPart(@Lazy ImportedPacks imported) {
		this.imported = imported;
	}

	@Override
	public List<PackFile> files() {
		return List.of(Manifest.FILE);
	}

	@Override
	public void read(PackReader pack) {
		Manifest manifest = pack.begin();
		Loaded loaded = pack.recall(Loaded.class, () -> new Loaded(
				new HashSet<>(pack.stored(() -> this.imported.findAll().stream().map(ImportedPack::name).toList()))));
		if (!manifest.name().isEmpty() && !loaded.names.add(manifest.name())) {
			manifest.alreadyLoaded();
		}
		pack.save(List.of(new ImportedPack(manifest.name(), manifest.title(), pack.at())));
	}

	/** The export writes it before the parts, as it is told name and title. */
	@Override
	public void write(PackWriter pack) {
	}

	private record Loaded(Set<String> names) {
	}

}
