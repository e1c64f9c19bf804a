// SPDX-License-Identifier: Apache-2.0
#include "authoring/review_words.h"

#include <algorithm>
#include <iterator>

namespace nextline::authoring {
namespace {

struct Pair {
    std::string_view english, spanish;
};

constexpr Pair kSpanish[] = {
    // The page
    {"Review of {path}", "Revisión de {path}"},
    {"the knowledge", "todo el conocimiento"},
    {"Skip to the review", "Ir a la revisión"},
    {"On this page", "En esta página"},
    {"Rulebook {version}, content hash {hash}, known up to {horizon}",
     "Reglas {version}, huella {hash}, con lo conocido hasta {horizon}"},
    {"Read each rule against its source. Is the statement there, for these people, with this limit "
     "and this strength? Whom does it include or leave out by mistake? Is every case right? Read "
     "the sentence as the person who receives it. Mark each rule, then sign below.",
     "Lea cada regla junto a su fuente. ¿Dice la fuente eso, para esas personas, con ese límite y "
     "esa fuerza? ¿A quién incluye o deja fuera por error? ¿Es correcto cada caso? Lea la frase "
     "como la persona que la recibe. Marque cada regla y firme al final."},
    {"At a glance", "De un vistazo"},
    {"Number", "Número"},
    {"Rules on this page", "Reglas en esta página"},
    {"Signed as they stand", "Firmadas tal como están"},
    {"Changed since review", "Cambiadas desde la revisión"},
    {"Never signed", "Nunca firmadas"},
    {"Example patients", "Pacientes de ejemplo"},
    {"Example patients whose plan is not the accepted one",
     "Pacientes de ejemplo cuyo plan no es el aceptado"},
    {"What changed since the last signature", "Qué ha cambiado desde la última firma"},
    {"Nothing that was signed has changed.", "No ha cambiado nada de lo firmado."},
    {"Signed then, and no longer there", "Firmadas entonces y ya no presentes"},
    {"Example patients whose plan changes", "Pacientes de ejemplo cuyo plan cambia"},
    {"Every example patient has the plan that was accepted.",
     "Todos los pacientes de ejemplo tienen el plan aceptado."},
    {"The first line that differs", "La primera línea distinta"},
    {"Patient", "Paciente"},
    {"As accepted", "Como se aceptó"},
    {"Now", "Ahora"},
    {"The rules", "Las reglas"},
    {"{file}, line {line}", "{file}, línea {line}"},
    {"It holds for none.", "No se cumple en ninguno."},
    {"It holds for: {names}.", "Se cumple en: {names}."},
    {"It is unknown for {n} of {all}.", "No se sabe en {n} de {all}."},
    {"Plan changed:", "Plan cambiado:"},
    {"right", "correcto"},
    {"wrong", "incorrecto"},
    {"cannot be judged", "no se puede valorar"},
    {"Remarks:", "Observaciones:"},
    {"Signature", "Firma"},
    {"Name:", "Nombre:"},
    {"Role:", "Función:"},
    {"Date:", "Fecha:"},
    {"Not looked at:", "No revisado:"},
    {"Ties to makers of the medicines:", "Vínculos con fabricantes de los medicamentos:"},
    // How it stands
    {"Nobody has signed it.", "Nadie la ha firmado."},
    {"Signed as it stands: {who}.", "Firmada tal como está: {who}."},
    {"Changed since review by {who}: {parts}.",
     "Cambiada desde la revisión de {who}; ha cambiado: {parts}."},
    {"condition", "condición"},
    {"definitions", "definiciones"},
    {"statement", "enunciado"},
    {"source", "fuente"},
    {"cases", "casos"},
    // Kinds of rules
    {"support", "apoyo"},
    {"guard", "guarda"},
    {"definition", "definición"},
    {"preference", "preferencia"},
    {"note", "nota"},
    {"pathway", "vía"},
    {"option", "opción"},
    {"trial", "ensayo"},
    // One rule
    {"What it means", "Qué significa"},
    {"When it applies", "Cuándo se aplica"},
    {"Always.", "Siempre."},
    {"And what earlier treatment must have brought:",
     "Y lo que debe haber ocurrido con el tratamiento anterior:"},
    {"It rests on the definitions {names}.", "Se apoya en las definiciones {names}."},
    {"What follows", "Qué se deriva"},
    {"What it states", "Qué enuncia"},
    {"What is said", "Qué se dice"},
    {"Sources", "Fuentes"},
    {"Place:", "Lugar:"},
    {"Read at this source", "Leído en esta fuente"},
    {"Not confirmed at this source", "No confirmado en esta fuente"},
    {"looked for", "buscado"},
    {"on {day}", "el {day}"},
    {"more than 12 months before the horizon", "más de 12 meses antes del límite"},
    {"Cases", "Casos"},
    {"It has none.", "No tiene ninguno."},
    {"People, and what the rule does for them", "Personas y qué hace la regla en ellas"},
    {"Case", "Caso"},
    {"What is known", "Qué se sabe"},
    {"The rule", "La regla"},
    {"The list of treatments is complete", "La lista de tratamientos está completa"},
    {"The list is complete: {list}", "La lista está completa: {list}"},
    {"Nothing is known", "No se sabe nada"},
    {"On {day}", "El {day}"},
    {"Declared as impossible", "Declarado como imposible"},
    {"never {truth}", "nunca: {truth}"},
    {"holds", "se cumple"},
    {"fails", "no se cumple"},
    {"unknown", "no se sabe"},
    // What a rule states
    {"then", "entonces"},
    {"options", "opciones"},
    {"strength", "fuerza"},
    {"level of evidence", "nivel de evidencia"},
    {"answers the question", "responde a la pregunta"},
    {"since", "desde"},
    {"until", "hasta"},
    {"remark", "observación"},
    {"drug or class", "medicamento o clase"},
    {"must_know", "hay que saberlo"},
    {"say", "se dice"},
    {"says, if it holds", "dice, si se cumple"},
    {"says, if it fails", "dice, si no se cumple"},
    {"is called", "se llama"},
    {"rival definition", "definición rival"},
    {"why the two differ", "por qué difieren"},
    {"prefers", "prefiere"},
    {"over", "frente a"},
    {"kind", "tipo"},
    {"group", "grupo"},
    {"beside the options", "junto a las opciones"},
    {"show_if_unknown", "se muestra si no se sabe"},
    {"complete since", "completa desde"},
    {"name", "nombre"},
    {"family", "familia"},
    {"medicines", "medicamentos"},
    {"with one of", "con uno de"},
    {"shows the trial", "muestra el ensayo"},
    {"route", "vía de administración"},
    {"visits in 28 days", "visitas en 28 días"},
    {"daily life", "vida diaria"},
    {"registered as", "registrado como"},
    {"people", "personas"},
    {"treatment", "tratamiento"},
    {"compared with", "comparado con"},
    {"with {drug}", "con {drug}"},
    {"approved in {region}", "autorizada en {region}"},
    {"from {span}: {use}", "desde {span}: {use}"},
    {"{from} to {to}", "{from} hasta {to}"},
    {"always", "siempre"},
    {" versus ", " frente a "},
    {"; hazard ratio ", "; cociente de riesgos "},
    {"; at months: ", "; a los meses: "},
    {"; grade ", "; grado "},
    {"; read at: ", "; leído en: "},
    {"recommended by the source", "recomendado por la fuente"},
    {"may be offered, says the source", "se puede ofrecer, dice la fuente"},
    {"approved by the regulator; nobody recommends it here",
     "autorizado por el regulador; nadie lo recomienda aquí"},
    {"the source advises against it", "la fuente lo desaconseja"},
    {"excluded: it must not be started, or must be stopped for good",
     "excluido: no se debe empezar, o se debe dejar para siempre"},
    {"not yet: it must not be started before this has passed or been treated",
     "todavía no: no se debe empezar antes de que esto haya pasado o se haya tratado"},
    {"shown beside the option to be weighed; it takes nothing away",
     "se muestra junto a la opción para sopesarlo; no quita nada"},
    {"until this is known, the option only depends",
     "hasta que se sepa, la opción queda como dependiente"},
    {"shown unless the condition is known to fail",
     "se muestra salvo que se sepa que la condición no se cumple"},
};

std::string in_spanish(std::string_view english) {
    const auto* const found =
        std::find_if(std::begin(kSpanish), std::end(kSpanish),
                     [&](const Pair& each) { return each.english == english; });
    if (found != std::end(kSpanish)) return std::string(found->spanish);
    return "⟦" + std::string(english) + "⟧";
}

}  // namespace

std::string ReviewWords::operator()(
    std::string_view english,
    const std::vector<std::pair<std::string_view, std::string>>& places) const {
    std::string text =
        language_ == facts::Language::es ? in_spanish(english) : std::string(english);
    for (const auto& [name, value] : places) {
        const std::string place = "{" + std::string(name) + "}";
        if (const auto at = text.find(place); at != std::string::npos)
            text.replace(at, place.size(), value);
    }
    return text;
}

}  // namespace nextline::authoring
