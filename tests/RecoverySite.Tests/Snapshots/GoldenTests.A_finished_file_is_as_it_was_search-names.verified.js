RecoverySearch.shard("0d6633df","names",{"ids":"morphadone somnazene",
"named":"2",
"twins":{},
"pins":[],
"others":[]});
