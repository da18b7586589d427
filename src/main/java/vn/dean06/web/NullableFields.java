package vn.dean06.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the description of the programs' door what the compiler knows of a record: which
 * of its fields may be null, and that all others are there.
 */
@Component
class NullableFields implements ModelConverter {

	private static final String NULL = "null";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
		if (resolved != null && described.isRecord()) {
			describe(model(resolved, context), described);
		}
		return resolved;
	}

	private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		return (reference == null) ? schema : Objects.requireNonNull(
				context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)), reference);
	}

	private static void describe(Schema<?> schema, Class<?> described) {
		List<String> required = new ArrayList<>();
		for (RecordComponent field : fields(described).toList()) {
			String name = field.getName();
			if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				schema.addProperty(name, orNull(Objects.requireNonNull(schema.getProperties().get(name), name)));
			}
			else {
				required.add(name);
			}
		}
		schema.setRequired(required);
	}

	private static Stream<RecordComponent> fields(Class<?> described) {
		return Arrays.stream(described.getRecordComponents())
			.flatMap((field) -> field.getAccessor().isAnnotationPresent(JsonUnwrapped.class) ? fields(field.getType())
					: Stream.of(field));
	}

	private static Schema<?> orNull(Schema<?> field) {
		if (field.get$ref() != null) {
			return new JsonSchema().description(field.getDescription())
				.addAnyOfItem(new JsonSchema().$ref(field.get$ref()))
				.addAnyOfItem(new JsonSchema().types(Set.of(NULL)));
		}
		if (field.getTypes() != null && field.getTypes().add(NULL) && field.getEnum() != null) {
			field.addEnumItemObject(null);
		}
		return field;
	}

}
