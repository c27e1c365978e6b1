#!/usr/bin/env python3
"""Contrôle un fichier de décision signé d'Étagère, sans Étagère : Python 3.9+, bibliothèque standard seule.
Checks a signed Étagère decision file without Étagère. Messages are written « français|English ». See README.md."""
import decimal, getopt, gzip, hashlib, json, math, os, pathlib, re, sys, zlib

USAGE = "Usage : python3 verify.py decision.json [--key PUBLIC_KEY_HEX] [--root DIR] [--lang fr|en]"
GOOD, BAD_ARGUMENTS, NOT_FOUND, FAILED = 0, 2, 3, 4
MAX_BYTES, MAX_DEPTH, MAX_NUMBER, MAX_SHOWN = 64 * 1024 * 1024, 200, 30, 10
REQUIRED = set("schema asOf need facts rulings recourse components data procedure opinions clauses human".split())
REQUIRED, OPTIONAL = REQUIRED | {"calendar", "hashes", "signature"}, {"comparison", "providers"}
ASK_AGAIN = "redemandez à l'émetteur l'original, octet pour octet|ask the issuer for the original, byte for byte"
IMPORT = "demandez-les : ./etagere catalogue import copy, ou ownership import|ask: catalogue import copy, ownership import"
CHECK_OUT = "prenez la version citée, sans conversion des fins de ligne|check out that version, line endings untouched"

# --- Strict JSON, and its one canonical form (RFC 8785) ---
def number(text):  # no canonical one is longer than 25 characters; the bound also spares us very slow conversions
    value = float(text) if len(text) <= MAX_NUMBER else math.inf
    if not math.isfinite(value):  # the parser also hands us its NaN and Infinity, foreign to JSON
        raise ValueError("nombre hors limites|number out of bounds")
    return value
def without_duplicates(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):  # two readers could each keep a different value
        raise ValueError("clé en double|duplicate key")
    return members
def parse(raw):
    """The object, and the canonical bytes it should have come from; ValueError if it is not strict JSON."""
    if len(raw) > MAX_BYTES:
        raise ValueError("plus de 64 Mio|above 64 MiB")
    text, depth, in_string = raw.decode("utf-8"), 0, False  # refuses over-long forms and encoded surrogates too
    for token in re.finditer(r'\\.|["\[\]{}]', text, re.DOTALL):  # before parsing, to spare the parser's stack
        in_string ^= token[0] == '"'
        depth += 0 if in_string else (token[0] in "[{") - (token[0] in "]}")
        if depth > MAX_DEPTH:
            raise ValueError("plus de 200 niveaux|more than 200 levels")
    value = json.loads(text, object_pairs_hook=without_duplicates, parse_float=number, parse_int=number,
                       parse_constant=number)
    if not isinstance(value, dict):
        raise ValueError("pas un objet|not an object")
    return value, canonical(value)
def es6(value):
    """A double as ECMAScript writes it: repr gives the same shortest digits, only the layout differs. -0 gives 0."""
    _, digits, exponent = decimal.Decimal(repr(value)).normalize().as_tuple()
    digits, point = "".join(map(str, digits)), len(digits) + exponent  # the value is 0.digits × 10^point
    if -6 < point <= 0:
        text = "0." + "0" * -point + digits
    elif 0 < point <= 21:
        text = digits.ljust(point, "0")[:point] + ("." + digits[point:] if digits[point:] else "")
    else:
        text = digits[0] + ("." + digits[1:] if digits[1:] else "") + "e%+d" % (point - 1)
    return "-" + text if value < 0 else text
def write(value):
    if isinstance(value, float):  # parse makes every number a double
        return es6(value)
    if isinstance(value, list):
        return "[" + ",".join([write(item) for item in value]) + "]"
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)  # in strings, escapes exactly what RFC 8785 escapes
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))  # by UTF-16 unit, not by code point
    return "{" + ",".join([write(name) + ":" + write(value[name]) for name in names]) + "}"
def canonical(members, *left_out):  # UnicodeEncodeError, a ValueError, if a surrogate is alone
    return write({name: value for name, value in members.items() if name not in left_out}).encode("utf-8")

# --- Ed25519 (RFC 8032), points in extended coordinates; not constant-time, for nothing here is secret ---
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, SQRT_MINUS_1 = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P
def multiply(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        total, point, scalar = add(total, point) if scalar & 1 else total, add(point, point), scalar >> 1
    return total
def decode_point(raw):
    """The point, or None unless the bytes are the one canonical encoding of a point of the curve."""
    sign, y = divmod(int.from_bytes(raw, "little"), 1 << 255)
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    x = x if x * x % P == x2 else x * SQRT_MINUS_1 % P
    if y >= P or x * x % P != x2 or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P
def signature_holds(key, signature, message):
    a, s = decode_point(key), int.from_bytes(signature[32:], "little")
    base = decode_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    if a is None or s >= L or multiply(8, a)[0] == 0:  # a key of small order would let anybody sign anything
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    x, y, z, _ = add(multiply(s, base), multiply(k, (P - a[0], a[1], 1, P - a[3])))
    x, y = x * pow(z, -1, P) % P, y * pow(z, -1, P) % P
    return signature[:32] == (y | (x & 1) << 255).to_bytes(32, "little")  # a non-canonical R never matches

# --- The decision file ---
as_dict = lambda value: value if isinstance(value, dict) else {}
def is_hex(value, length):
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{%d}" % length, value) is not None
def is_inside(path):  # relative, never climbing, no Windows drive nor back-slash
    return re.fullmatch(r"[^\\:\x00-\x1f]+", path) and not {"", ".", ".."} & set(path.split("/"))
def shown(names):  # they come from the file: short and escaped, lest they draw on the terminal
    return ", ".join([repr(name)[:80] for name in names[:MAX_SHOWN]]) + (", …" if len(names) > MAX_SHOWN else "")
def file_hash(path):  # of a regular file only: a pipe or a device could block us; of a packed one, that of its lines
    digest = hashlib.sha256()
    try:
        with (gzip.open if str(path).endswith(".gz") else open)(path if os.path.isfile(path) else "", "rb") as stream:
            any(map(digest.update, iter(lambda: stream.read(1 << 20), b"")))  # update gives None: all blocks are read
        return digest.hexdigest()
    except (OSError, EOFError, zlib.error):
        return None
def placed(root, path, digest):  # an imported list or register is kept by its hash, under $ETAGERE_HOME
    home = os.environ.get("ETAGERE_HOME") or os.path.expanduser("~/.etagere")
    kept = pathlib.Path(home, os.path.dirname(path)).glob("*/*-%s.json*" % digest)
    return next(iter(kept if path.startswith("registers/") else ()), os.path.join(root, path))
def checks(raw, key, root):
    """Yields: True, False, or None if not checked; what; detail; what to do, if it is not to ask again."""
    try:
        decision, again = parse(raw)
    except ValueError as problem:
        why = {UnicodeDecodeError: "UTF-8 invalide|bad UTF-8", UnicodeEncodeError: "demi-codet isolé|lone surrogate",
               json.JSONDecodeError: "syntaxe|syntax"}.get(type(problem), str(problem)).split("|")
        yield False, "JSON strict, %s|Strict JSON, %s" % (why[0], why[-1]), ""
        return
    yield from ((True, "JSON strict|Strict JSON", ""), (raw == again, "Forme canonique|RFC 8785 canonical form", ""))
    odd = sorted(REQUIRED - set(decision) | set(decision) - REQUIRED - OPTIONAL)
    yield not odd, "Clés de premier niveau, ni plus ni moins|Top-level keys, no more and no less", shown(odd)
    hashes, seal, rulings = as_dict(decision.get("hashes")), as_dict(decision.get("signature")), decision.get("rulings")
    rules, files, content = as_dict(hashes.get("rules")), as_dict(hashes.get("files")), hashes.get("content")
    odd = [name for name in rules if not (re.fullmatch("[A-Z0-9-]+", name) and is_hex(rules[name], 64))]
    odd += [name for name in files if not (is_inside(name) and is_hex(files[name], 64))]
    listed = hashes == {"algorithm": "SHA-256", "rules": rules, "files": files, "content": content} and not odd
    yield listed, "Liste des empreintes|List of hashes", shown(odd)
    body_hash = hashlib.sha256(canonical(decision, "hashes", "signature")).hexdigest()
    yield content == body_hash, "Empreinte du contenu|Content hash", ""
    named = [as_dict(ruling).get("rule") for ruling in rulings] if isinstance(rulings, list) else [None]
    odd = [rule for rule in named if not (isinstance(rule, str) and rule in rules)]
    yield not odd, "Règles citées, toutes avec empreinte|Rules cited, all with a hash", shown(odd)
    public, value = seal.get("publicKey"), seal.get("value")
    sealed = is_hex(public, 64) and is_hex(value, 128) and len(seal) == 3 and seal.get("algorithm") == "Ed25519"
    holds = sealed and signature_holds(bytes.fromhex(public), bytes.fromhex(value), canonical(decision, "signature"))
    yield holds, "Signature Ed25519|Ed25519 signature", ""
    mark, unsaid = public[:16] if sealed else "?", "Clé dont ce programme ignore le titulaire|Key whose owner is not known here"
    yield (key == public, "Clé attendue|Expected key", mark, "une autre clé a signé|another key signed") if key else (
        None, unsaid, mark, "comparez à la clé publiée|compare with the published key")
    if root is None or not listed:
        todo = "donnez --root|give --root" if root is None else ASK_AGAIN
        yield None, "Règles et fichiers non comparés|Rules and files not compared", "", todo
    else:
        wanted = [("doctrine/rules/%s.dmn" % rule, rules[rule]) for rule in rules] + list(files.items())
        found = {path: file_hash(placed(root, path, digest)) for path, digest in wanted}
        absent = [path for path in found if path.startswith("registers/") and not found[path]]  # neither good nor altered
        odd = [path for path, digest in wanted if found[path] != digest and path not in absent]
        if absent:
            yield "?", "Listes importées absentes ici|Imported lists missing here", shown(absent), IMPORT
        detail = "%d/%d %s" % (len(wanted) - len(odd) - len(absent), len(wanted), shown(odd))
        yield not odd, "Règles et fichiers comparés|Rules and files compared", detail.strip(), CHECK_OUT

def main(argv):
    try:
        pairs, names = getopt.gnu_getopt(argv, "", ["key=", "root=", "lang="])
    except getopt.GetoptError:
        pairs, names = [], []
    options = dict(pairs)
    key, root, lang = options.get("--key"), options.get("--root"), options.get("--lang", "fr")
    bad_key = key is not None and not is_hex(key, 64)  # an empty --key must not mean « any key »
    if len(names) != 1 or len(options) < len(pairs) or lang not in ("fr", "en") or bad_key:
        print("Arguments incorrects / Bad arguments.", USAGE, file=sys.stderr)
        return BAD_ARGUMENTS
    try:
        with open(names[0], "rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
        root is None or os.listdir(root)
    except OSError as problem:
        print("Introuvable ou illisible / Not found or unreadable:", problem.filename, file=sys.stderr)
        return NOT_FOUND
    failed, undecided, language = False, False, -1 if lang == "en" else 0
    for passed, what, detail, *todo in checks(raw, key, root):
        failed, undecided = failed or passed is False, undecided or passed == "?"
        words = "?" if passed in (None, "?") else "ok" if passed else "ÉCHEC|FAILED", what, *(todo or [ASK_AGAIN])
        head, what, todo = [text.split("|")[language] for text in words]
        what += " (%s)" % detail if detail else ""
        print("%-7s%s%s" % (head, what, "" if passed is True else " — " + todo), flush=True)
    intact = "Verdict : intact, règles non rejouées ; voyez tout « ? »|Verdict: intact, rules not re-run; mind « ? »"
    refusal = "Verdict : ne vous fiez pas à ce fichier|Verdict: do not rely on this file"
    unsure = "Verdict : non contrôlable ici, rien d'altéré|Verdict: cannot be checked here, nothing altered"
    print((refusal if failed else unsure if undecided else intact).split("|")[language], flush=True)
    return FAILED if failed or undecided else GOOD

if __name__ == "__main__":
    code = FAILED
    try:
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without É must not stop us
        code = main(sys.argv[1:])
    except (Exception, KeyboardInterrupt) as problem:
        print("ÉCHEC / FAILED:", type(problem).__name__, file=sys.stderr, flush=True)
    finally:
        os._exit(code)  # at once: no stack trace, and nothing but main can say « good »
