"""Made by resources/build.py: the digest of the schema that each migration leaves."""

DIGESTS: dict[int, str] = {
    1: "2b394c0cdc89987d10b805430144f0456fa832bebc18e599434e662098319cab",
    2: "7b137d58cdeb66c6fc19bad781865fafb1609824009352c1c4145ec5e456c47e",
    3: "8eb5811efe29ee4a0749ea720c8103db7e5b6ed8f8f3e988cbb3fd733c2363d5",
    4: "76c59044568ae9f5ee551df81c7da14ac48978cfc9373fd6ed3a318fa76efd73",
    5: "54481e4095b70079662e5781b9a10a55b91c7516a80faa9e73b65b84efaf9225",
    6: "1e548aeab50b3a1ceb1cfbde3af43d5692da96d722c1788b50542da33b02ba49",
}
