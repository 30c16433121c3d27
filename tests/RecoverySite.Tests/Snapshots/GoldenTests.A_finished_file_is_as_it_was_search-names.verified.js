RecoverySearch.shard("7292feec","names",{"ids":"morphadone somnazene",
"named":"2",
"twins":{},
"pins":[],
"others":[]});
